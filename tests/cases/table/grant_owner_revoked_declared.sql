-- A declared owner gives up privileges; the role that applies keeps out of it.

-- before
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO case_owner;

-- after
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO case_owner;
REVOKE TRUNCATE, DELETE ON t FROM case_owner;

-- plan
REVOKE DELETE, TRUNCATE ON TABLE public.t FROM case_owner;

-- back
GRANT DELETE, TRUNCATE ON TABLE public.t TO case_owner;
