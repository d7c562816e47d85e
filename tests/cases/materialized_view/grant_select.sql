-- Grants.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
GRANT SELECT ON m TO case_reader;

-- plan
GRANT SELECT ON TABLE public.m TO case_reader;

-- back
REVOKE SELECT ON TABLE public.m FROM case_reader;
