-- A new label that the same plan uses needs a file of its own, because the server
-- lets no transaction use a label that it has added.

-- before
CREATE TYPE level AS ENUM ('low');
CREATE TABLE t (l level DEFAULT 'low');

-- after
CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE t (l level DEFAULT 'high');
CREATE VIEW v AS SELECT 1 AS one FROM t WHERE l = 'high';

-- plan
ALTER TYPE public.level ADD VALUE 'high';
-- a new file begins here
ALTER TABLE public.t ALTER COLUMN l SET DEFAULT 'high'::public.level;
CREATE VIEW public.v AS
 SELECT 1 AS one
   FROM public.t
  WHERE (t.l = 'high'::public.level);

-- plan from 16
-- irreversible: PostgreSQL cannot remove the label 'high' from the enum public.level
ALTER TYPE public.level ADD VALUE 'high';
-- a new file begins here
ALTER TABLE public.t ALTER COLUMN l SET DEFAULT 'high'::public.level;
CREATE VIEW public.v AS
 SELECT 1 AS one
   FROM public.t
  WHERE (l = 'high'::public.level);

-- plan from 16
ALTER TYPE public.level ADD VALUE 'high';
-- a new file begins here
ALTER TABLE public.t ALTER COLUMN l SET DEFAULT 'high'::public.level;
CREATE VIEW public.v AS
 SELECT 1 AS one
   FROM public.t
  WHERE (l = 'high'::public.level);
