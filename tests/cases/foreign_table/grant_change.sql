-- Privileges on a foreign table and on its columns.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer, b text) SERVER far;
GRANT SELECT, INSERT ON t TO reader;

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer, b text) SERVER far;
GRANT SELECT ON t TO reader WITH GRANT OPTION;
GRANT UPDATE (b) ON t TO other;

-- plan
REVOKE INSERT ON TABLE public.t FROM reader;
GRANT SELECT ON TABLE public.t TO reader WITH GRANT OPTION;
GRANT UPDATE (b) ON TABLE public.t TO other;
