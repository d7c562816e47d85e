-- The type of a column that a virtual one is made of changes.
-- version: from 18

-- before
CREATE TABLE t (a integer, v integer GENERATED ALWAYS AS (a * 2) VIRTUAL);

-- after
CREATE TABLE t (a bigint, v bigint GENERATED ALWAYS AS (a * 2) VIRTUAL);

-- plan
ALTER TABLE public.t
  DROP COLUMN v,
  ALTER COLUMN a TYPE bigint,
  ADD COLUMN v bigint GENERATED ALWAYS AS ((a * 2)) VIRTUAL;

-- back
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t
  DROP COLUMN v,
  ALTER COLUMN a TYPE integer,
  ADD COLUMN v integer GENERATED ALWAYS AS ((a * 2)) VIRTUAL;
