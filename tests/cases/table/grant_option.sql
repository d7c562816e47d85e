-- The grant option comes on top, and goes with the privilege.

-- before
CREATE TABLE t (a integer);
GRANT SELECT, INSERT ON t TO case_reader;

-- after
CREATE TABLE t (a integer);
GRANT SELECT, INSERT ON t TO case_reader WITH GRANT OPTION;

-- plan
GRANT INSERT, SELECT ON TABLE public.t TO case_reader WITH GRANT OPTION;

-- back
REVOKE INSERT, SELECT ON TABLE public.t FROM case_reader;
GRANT INSERT, SELECT ON TABLE public.t TO case_reader;
