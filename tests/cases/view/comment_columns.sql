-- Comments on a view and its columns.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM t;
COMMENT ON VIEW v IS 'seen';
COMMENT ON COLUMN v.n IS 'name';

-- plan
COMMENT ON VIEW public.v IS 'seen';
COMMENT ON COLUMN public.v.n IS 'name';

-- back
COMMENT ON VIEW public.v IS NULL;
COMMENT ON COLUMN public.v.n IS NULL;
