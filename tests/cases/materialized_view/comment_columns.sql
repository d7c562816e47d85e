-- Comments on a materialized view and its column.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
COMMENT ON MATERIALIZED VIEW m IS 'kept';
COMMENT ON COLUMN m.id IS 'key';

-- plan
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
COMMENT ON COLUMN public.m.id IS 'key';

-- back
COMMENT ON MATERIALIZED VIEW public.m IS NULL;
COMMENT ON COLUMN public.m.id IS NULL;
