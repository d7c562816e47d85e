-- Default privileges hold for the sequence of an identity column too.

-- before
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO case_reader;
CREATE TABLE t (n integer);

-- after
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO case_reader;
CREATE TABLE t (n integer, id integer GENERATED ALWAYS AS IDENTITY);
REVOKE ALL ON SEQUENCE t_id_seq FROM case_reader;
GRANT SELECT ON SEQUENCE t_id_seq TO case_reader;
CREATE TABLE u (id integer GENERATED ALWAYS AS IDENTITY);

-- plan
ALTER TABLE public.t ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY;
REVOKE USAGE ON SEQUENCE public.t_id_seq FROM case_reader;
GRANT SELECT ON SEQUENCE public.t_id_seq TO case_reader;
CREATE TABLE public.u (
  id integer GENERATED ALWAYS AS IDENTITY
);
