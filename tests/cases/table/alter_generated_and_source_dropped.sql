-- Both the generated column and its source go.

-- before
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c integer);

-- after
CREATE TABLE t (c integer);

-- plan
-- loses: column b of table public.t
-- loses: column a of table public.t
ALTER TABLE public.t
  DROP COLUMN b,
  DROP COLUMN a;

-- back
ALTER TABLE public.t
  ADD COLUMN a integer,
  ADD COLUMN b integer GENERATED ALWAYS AS ((a + 1)) STORED;
