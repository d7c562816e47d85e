-- Privileges on a sequence.

-- before
CREATE SEQUENCE s;

-- after
CREATE SEQUENCE s;
GRANT USAGE, SELECT ON SEQUENCE s TO case_reader;
GRANT UPDATE ON SEQUENCE s TO case_writer WITH GRANT OPTION;

-- plan
GRANT SELECT, USAGE ON SEQUENCE public.s TO case_reader;
GRANT UPDATE ON SEQUENCE public.s TO case_writer WITH GRANT OPTION;

-- back
REVOKE SELECT, USAGE ON SEQUENCE public.s FROM case_reader;
REVOKE UPDATE ON SEQUENCE public.s FROM case_writer;
