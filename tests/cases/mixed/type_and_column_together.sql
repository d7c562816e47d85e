-- A new enum replaces the text of a column that a view, an index and a default use.

-- before
CREATE TABLE t (id integer, state text DEFAULT 'new' NOT NULL, CONSTRAINT ok CHECK (state IN ('new', 'old')));
CREATE INDEX i ON t (state) WHERE state = 'new';
CREATE VIEW v AS SELECT id FROM t WHERE state = 'new';

-- after
CREATE TYPE state AS ENUM ('new', 'old');
CREATE TABLE t (id integer, state state DEFAULT 'new' NOT NULL);
CREATE INDEX i ON t (state) WHERE state = 'new';
CREATE VIEW v AS SELECT id FROM t WHERE state = 'new';

-- plan
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT ok;
CREATE TYPE public.state AS ENUM ('new', 'old');
-- depends on data: fails if a value of column state of public.t does not fit public.state
ALTER TABLE public.t
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN state TYPE public.state USING state::public.state,
  ALTER COLUMN state SET DEFAULT 'new'::public.state;
CREATE VIEW public.v AS
 SELECT t.id
   FROM public.t
  WHERE (t.state = 'new'::public.state);
CREATE INDEX i ON public.t USING btree (state) WHERE (state = 'new'::public.state);

-- plan from 16
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT ok;
CREATE TYPE public.state AS ENUM ('new', 'old');
-- depends on data: fails if a value of column state of public.t does not fit public.state
ALTER TABLE public.t
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN state TYPE public.state USING state::public.state,
  ALTER COLUMN state SET DEFAULT 'new'::public.state;
CREATE VIEW public.v AS
 SELECT id
   FROM public.t
  WHERE (state = 'new'::public.state);
CREATE INDEX i ON public.t USING btree (state) WHERE (state = 'new'::public.state);

-- back
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN state TYPE text,
  ALTER COLUMN state SET DEFAULT 'new'::text;
DROP TYPE public.state;
-- depends on data: fails if a row of public.t breaks constraint ok
ALTER TABLE public.t ADD CONSTRAINT ok CHECK ((state = ANY (ARRAY['new'::text, 'old'::text])));
CREATE VIEW public.v AS
 SELECT t.id
   FROM public.t
  WHERE (t.state = 'new'::text);
CREATE INDEX i ON public.t USING btree (state) WHERE (state = 'new'::text);

-- back from 16
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t
  ALTER COLUMN state DROP DEFAULT,
  ALTER COLUMN state TYPE text,
  ALTER COLUMN state SET DEFAULT 'new'::text;
DROP TYPE public.state;
-- depends on data: fails if a row of public.t breaks constraint ok
ALTER TABLE public.t ADD CONSTRAINT ok CHECK ((state = ANY (ARRAY['new'::text, 'old'::text])));
CREATE VIEW public.v AS
 SELECT id
   FROM public.t
  WHERE (state = 'new'::text);
CREATE INDEX i ON public.t USING btree (state) WHERE (state = 'new'::text);
