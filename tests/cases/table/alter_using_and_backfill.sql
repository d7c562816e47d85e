-- Directives say how values are converted where no cast does it, and where those of a NOT NULL column come from.

-- before
CREATE TABLE t (id integer PRIMARY KEY, flag integer, state boolean, n integer);

-- after
CREATE TABLE t (
  id integer PRIMARY KEY,
  -- schemadiff:using flag <> 0
  flag boolean,
  state text, -- schemadiff:using CASE WHEN state THEN 'on' ELSE 'off' END
  -- schemadiff:backfill 0
  n integer NOT NULL,
  -- schemadiff:backfill 'no. ' || id
  label text NOT NULL
);

-- plan
-- depends on data: fails if a value of column flag of public.t does not fit boolean
-- depends on data: fails if a value of column state of public.t does not fit text
ALTER TABLE public.t
  ALTER COLUMN flag TYPE boolean USING flag <> 0,
  ALTER COLUMN state TYPE text USING CASE WHEN state THEN 'on' ELSE 'off' END,
  ADD COLUMN label text;
UPDATE public.t SET n = 0 WHERE n IS NULL;
ALTER TABLE public.t ALTER COLUMN n SET NOT NULL;
UPDATE public.t SET label = 'no. ' || id WHERE label IS NULL;
ALTER TABLE public.t ALTER COLUMN label SET NOT NULL;
