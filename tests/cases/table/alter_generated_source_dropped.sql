-- The column that a generated one is made of goes, and another takes its place.

-- before
CREATE TABLE t (a integer, c integer, b integer GENERATED ALWAYS AS (a + 1) STORED);

-- after
CREATE TABLE t (c integer, b integer GENERATED ALWAYS AS (c + 1) STORED);

-- plan
-- loses: column a of table public.t
ALTER TABLE public.t
  DROP COLUMN b,
  DROP COLUMN a,
  ADD COLUMN b integer GENERATED ALWAYS AS ((c + 1)) STORED;

-- back
ALTER TABLE public.t
  DROP COLUMN b,
  ADD COLUMN a integer,
  ADD COLUMN b integer GENERATED ALWAYS AS ((a + 1)) STORED;

-- back from 17
ALTER TABLE public.t
  ADD COLUMN a integer,
  ALTER COLUMN b SET EXPRESSION AS ((a + 1));
