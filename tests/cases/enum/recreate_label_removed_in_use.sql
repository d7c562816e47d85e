-- A label that goes from an enum in use: the type is made anew beside the old one, and the column moves over once no row holds the label.

-- before
CREATE TYPE level AS ENUM ('low', 'middle', 'high');
CREATE TABLE t (l level DEFAULT 'low', PRIMARY KEY (l));

-- after
CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE t (l level DEFAULT 'low', PRIMARY KEY (l));

-- plan
ALTER TYPE public.level RENAME TO level__old;
CREATE TYPE public.level AS ENUM ('low', 'high');
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.t WHERE l::text IN ('middle')) THEN
    RAISE EXCEPTION USING MESSAGE = 'column l of table public.t still holds a label that public.level loses: middle',
      HINT = 'Change these rows first.';
  END IF;
END
$$;
-- depends on data: fails if column l of public.t holds a label that goes
ALTER TABLE public.t
  ALTER COLUMN l DROP DEFAULT,
  ALTER COLUMN l TYPE public.level USING l::text::public.level,
  ALTER COLUMN l SET DEFAULT 'low'::public.level;
DROP TYPE public.level__old;

-- back
ALTER TYPE public.level ADD VALUE 'middle' BEFORE 'high';
