-- The column that a generated one is made of changes its type.

-- before
CREATE TABLE t (a integer, b bigint GENERATED ALWAYS AS (a * 2) STORED);

-- after
CREATE TABLE t (a bigint, b bigint GENERATED ALWAYS AS (a * 2) STORED);

-- plan
ALTER TABLE public.t
  DROP COLUMN b,
  ALTER COLUMN a TYPE bigint,
  ADD COLUMN b bigint GENERATED ALWAYS AS ((a * 2)) STORED;

-- back
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t
  DROP COLUMN b,
  ALTER COLUMN a TYPE integer,
  ADD COLUMN b bigint GENERATED ALWAYS AS ((a * 2)) STORED;
