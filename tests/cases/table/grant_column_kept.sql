-- What is revoked of a table is revoked of its columns too, so the column's grant is made again.

-- before
CREATE TABLE t (a integer, b integer);
GRANT SELECT ON t TO case_reader;
GRANT SELECT (a) ON t TO case_reader;

-- after
CREATE TABLE t (a integer, b integer);
GRANT SELECT (a) ON t TO case_reader;

-- plan
REVOKE SELECT ON TABLE public.t FROM case_reader;
GRANT SELECT (a) ON TABLE public.t TO case_reader;

-- back
GRANT SELECT ON TABLE public.t TO case_reader;
