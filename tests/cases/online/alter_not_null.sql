-- NOT NULL believes a check that was validated before; values are given to rows in a transaction of their own.
-- style: online

-- before
CREATE TABLE t (a integer, b text, c integer);
ALTER TABLE t ADD CONSTRAINT t_a__not_null CHECK (a > 0);

-- after
CREATE TABLE t (
  a integer NOT NULL,
  b text DEFAULT '' NOT NULL, -- schemadiff:backfill ''
  c bigint NOT NULL,
  -- schemadiff:backfill a * 2
  d integer NOT NULL
);
ALTER TABLE t ADD CONSTRAINT t_a__not_null CHECK (a > 0);

-- plan
ALTER TABLE public.t
  ALTER COLUMN c TYPE bigint,
  ADD COLUMN d integer;
ALTER TABLE public.t ADD CONSTRAINT t_a__not_null2 CHECK (a IS NOT NULL) NOT VALID;
ALTER TABLE public.t ALTER COLUMN b SET DEFAULT ''::text;
ALTER TABLE public.t ADD CONSTRAINT t_b__not_null CHECK (b IS NOT NULL) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT t_c__not_null CHECK (c IS NOT NULL) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT t_d__not_null CHECK (d IS NOT NULL) NOT VALID;
-- a new file without transaction begins here
ANALYZE public.t (c);
-- depends on data: fails if a row holds NULL in column a of public.t
ALTER TABLE public.t VALIDATE CONSTRAINT t_a__not_null2;
UPDATE public.t SET b = '' WHERE b IS NULL;
ALTER TABLE public.t VALIDATE CONSTRAINT t_b__not_null;
-- depends on data: fails if a row holds NULL in column c of public.t
ALTER TABLE public.t VALIDATE CONSTRAINT t_c__not_null;
UPDATE public.t SET d = a * 2 WHERE d IS NULL;
ALTER TABLE public.t VALIDATE CONSTRAINT t_d__not_null;
-- a new file begins here
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_a__not_null2;
ALTER TABLE public.t ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_b__not_null;
ALTER TABLE public.t ALTER COLUMN c SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_c__not_null;
ALTER TABLE public.t ALTER COLUMN d SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_d__not_null;

-- back
-- loses: column d of table public.t
-- depends on data: fails if a value of column c of public.t does not fit integer
ALTER TABLE public.t
  DROP COLUMN d,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN a DROP NOT NULL,
  ALTER COLUMN b DROP NOT NULL,
  ALTER COLUMN c DROP NOT NULL,
  ALTER COLUMN c TYPE integer;
-- a new file without transaction begins here
ANALYZE public.t (c);
