-- An enum goes after the column that used it.

-- before
CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE t (id integer, l level DEFAULT 'low');

-- after
CREATE TABLE t (id integer);

-- plan
-- loses: column l of table public.t
ALTER TABLE public.t DROP COLUMN l;
DROP TYPE public.level;

-- back
CREATE TYPE public.level AS ENUM ('low', 'high');
ALTER TABLE public.t ADD COLUMN l public.level DEFAULT 'low'::public.level;
