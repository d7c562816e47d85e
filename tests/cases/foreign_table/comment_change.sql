-- Comments of a foreign table and of its columns.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer, b text) SERVER far;
COMMENT ON FOREIGN TABLE t IS 'old';
COMMENT ON COLUMN t.a IS 'gone';

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer, b text) SERVER far;
COMMENT ON FOREIGN TABLE t IS 'new';
COMMENT ON COLUMN t.b IS 'come';

-- plan
COMMENT ON FOREIGN TABLE public.t IS 'new';
COMMENT ON COLUMN public.t.b IS 'come';
COMMENT ON COLUMN public.t.a IS NULL;
