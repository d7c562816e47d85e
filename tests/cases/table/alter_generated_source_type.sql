-- The column that a generated one is made of changes its type.

-- before
CREATE TABLE t (a integer, b bigint GENERATED ALWAYS AS (a * 2) STORED);

-- after
CREATE TABLE t (a bigint, b bigint GENERATED ALWAYS AS (a * 2) STORED);

-- plan
-- depends on data: rewrites column a of public.t; fails if a value does not fit
ALTER TABLE public.t
  DROP COLUMN b,
  ALTER COLUMN a TYPE bigint USING a::bigint,
  ADD COLUMN b bigint GENERATED ALWAYS AS ((a * 2)) STORED;

-- back
-- depends on data: rewrites column a of public.t; fails if a value does not fit
ALTER TABLE public.t
  DROP COLUMN b,
  ALTER COLUMN a TYPE integer USING a::integer,
  ADD COLUMN b bigint GENERATED ALWAYS AS ((a * 2)) STORED;
