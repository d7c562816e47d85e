-- The owner changes, and changes back.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
ALTER MATERIALIZED VIEW m OWNER TO case_owner;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
ALTER MATERIALIZED VIEW m OWNER TO "Case Writer";

-- plan
ALTER MATERIALIZED VIEW public.m OWNER TO "Case Writer";

-- back
ALTER MATERIALIZED VIEW public.m OWNER TO case_owner;
