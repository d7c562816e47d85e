-- A foreign table goes before its server, and nothing is lost with it.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer) SERVER far OPTIONS (table_name 'x');
CREATE VIEW v AS SELECT a FROM t;
CREATE FOREIGN TABLE other (a integer) SERVER far;

-- after
CREATE EXTENSION postgres_fdw;

-- plan
DROP VIEW public.v;
DROP FOREIGN TABLE public.other;
DROP FOREIGN TABLE public.t;
DROP SERVER far;
