-- Grants on a view and on one of its columns.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM t;
GRANT SELECT (n) ON v TO case_reader;
GRANT INSERT, DELETE ON v TO case_writer;

-- plan
GRANT DELETE, INSERT ON TABLE public.v TO case_writer;
GRANT SELECT (n) ON TABLE public.v TO case_reader;

-- back
REVOKE DELETE, INSERT ON TABLE public.v FROM case_writer;
REVOKE SELECT (n) ON TABLE public.v FROM case_reader;
