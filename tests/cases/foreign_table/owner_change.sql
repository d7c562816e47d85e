-- A foreign table changes hands.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer) SERVER far;
ALTER FOREIGN TABLE t OWNER TO someone;

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer) SERVER far;
ALTER FOREIGN TABLE t OWNER TO other;

-- plan
ALTER FOREIGN TABLE public.t OWNER TO other;
