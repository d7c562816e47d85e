-- Grants on a table and on columns appear, change and go; one goes with its column.

-- before
CREATE TABLE t (a integer, b integer, c integer);
GRANT SELECT ON t TO case_reader;
GRANT UPDATE (a), SELECT (b) ON t TO case_writer;
GRANT SELECT (c) ON t TO case_reader;

-- after
CREATE TABLE t (a integer, b integer, d integer);
GRANT SELECT, INSERT ON t TO case_reader WITH GRANT OPTION;
GRANT UPDATE (a, b) ON t TO case_writer;
GRANT ALL ON t TO PUBLIC;
GRANT REFERENCES (d) ON t TO case_reader;

-- plan
-- loses: column c of table public.t
ALTER TABLE public.t
  DROP COLUMN c,
  ADD COLUMN d integer;
REVOKE SELECT (b) ON TABLE public.t FROM case_writer;
GRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE public.t TO PUBLIC;
GRANT INSERT, SELECT ON TABLE public.t TO case_reader WITH GRANT OPTION;
GRANT UPDATE (b) ON TABLE public.t TO case_writer;
GRANT REFERENCES (d) ON TABLE public.t TO case_reader;

-- plan from 17
-- loses: column c of table public.t
ALTER TABLE public.t
  DROP COLUMN c,
  ADD COLUMN d integer;
REVOKE SELECT (b) ON TABLE public.t FROM case_writer;
GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE public.t TO PUBLIC;
GRANT INSERT, SELECT ON TABLE public.t TO case_reader WITH GRANT OPTION;
GRANT UPDATE (b) ON TABLE public.t TO case_writer;
GRANT REFERENCES (d) ON TABLE public.t TO case_reader;

-- back
-- loses: column d of table public.t
ALTER TABLE public.t
  DROP COLUMN d,
  ADD COLUMN c integer;
REVOKE DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE public.t FROM PUBLIC;
REVOKE INSERT, SELECT ON TABLE public.t FROM case_reader;
REVOKE UPDATE (b) ON TABLE public.t FROM case_writer;
GRANT SELECT ON TABLE public.t TO case_reader;
GRANT SELECT (b) ON TABLE public.t TO case_writer;
GRANT SELECT (c) ON TABLE public.t TO case_reader;

-- back from 17
-- loses: column d of table public.t
ALTER TABLE public.t
  DROP COLUMN d,
  ADD COLUMN c integer;
REVOKE DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE public.t FROM PUBLIC;
REVOKE INSERT, SELECT ON TABLE public.t FROM case_reader;
REVOKE UPDATE (b) ON TABLE public.t FROM case_writer;
GRANT SELECT ON TABLE public.t TO case_reader;
GRANT SELECT (b) ON TABLE public.t TO case_writer;
GRANT SELECT (c) ON TABLE public.t TO case_reader;
