-- A virtual column becomes a plain one that keeps its values, which only a stored column can.
-- version: from 18

-- before
CREATE TABLE t (a integer, d integer GENERATED ALWAYS AS (a + 3) VIRTUAL);
COMMENT ON COLUMN t.d IS 'kept';

-- after
CREATE TABLE t (a integer, d integer NOT NULL);
COMMENT ON COLUMN t.d IS 'kept';

-- plan
ALTER TABLE public.t
  DROP COLUMN d,
  ADD COLUMN d integer GENERATED ALWAYS AS ((a + 3)) STORED;
ALTER TABLE public.t ALTER COLUMN d DROP EXPRESSION;
-- depends on data: fails if a row holds NULL in column d of public.t
ALTER TABLE public.t ALTER COLUMN d SET NOT NULL;
COMMENT ON COLUMN public.t.d IS 'kept';

-- back
-- refused: table public.t: column d would become a generated column, and what it holds would be lost
