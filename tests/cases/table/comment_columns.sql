-- Comments on a table and its columns appear, change and go; one goes with its column.

-- before
CREATE TABLE t (a integer, b integer, c integer, d integer);
COMMENT ON TABLE t IS 'old';
COMMENT ON COLUMN t.b IS 'old b';
COMMENT ON COLUMN t.c IS 'goes';
COMMENT ON COLUMN t.d IS 'goes with its column';

-- after
CREATE TABLE t (a integer, b integer, c integer, e integer);
COMMENT ON TABLE t IS 'new';
COMMENT ON COLUMN t.a IS 'a';
COMMENT ON COLUMN t.b IS 'new b';
COMMENT ON COLUMN t.e IS 'comes with its column';

-- plan
-- loses: column d of table public.t
ALTER TABLE public.t
  DROP COLUMN d,
  ADD COLUMN e integer;
COMMENT ON TABLE public.t IS 'new';
COMMENT ON COLUMN public.t.a IS 'a';
COMMENT ON COLUMN public.t.b IS 'new b';
COMMENT ON COLUMN public.t.e IS 'comes with its column';
COMMENT ON COLUMN public.t.c IS NULL;

-- back
-- loses: column e of table public.t
ALTER TABLE public.t
  DROP COLUMN e,
  ADD COLUMN d integer;
COMMENT ON TABLE public.t IS 'old';
COMMENT ON COLUMN public.t.b IS 'old b';
COMMENT ON COLUMN public.t.c IS 'goes';
COMMENT ON COLUMN public.t.d IS 'goes with its column';
COMMENT ON COLUMN public.t.a IS NULL;
