-- The type of a column that a virtual one is made of changes.
-- version: from 18

-- before
CREATE TABLE t (a integer, v integer GENERATED ALWAYS AS (a * 2) VIRTUAL);

-- after
CREATE TABLE t (a bigint, v bigint GENERATED ALWAYS AS (a * 2) VIRTUAL);

-- plan
-- depends on data: rewrites column a of public.t; fails if a value does not fit
ALTER TABLE public.t
  DROP COLUMN v,
  ALTER COLUMN a TYPE bigint USING a::bigint,
  ADD COLUMN v bigint GENERATED ALWAYS AS ((a * 2)) VIRTUAL;

-- back
-- depends on data: rewrites column a of public.t; fails if a value does not fit
ALTER TABLE public.t
  DROP COLUMN v,
  ALTER COLUMN a TYPE integer USING a::integer,
  ADD COLUMN v integer GENERATED ALWAYS AS ((a * 2)) VIRTUAL;
