-- A new column refers to a new table in another schema.

-- before
CREATE TABLE t (id integer);

-- after
CREATE SCHEMA s;
CREATE TABLE s.a (id integer PRIMARY KEY);
CREATE TABLE t (id integer, a_id integer NOT NULL REFERENCES s.a);

-- plan
CREATE SCHEMA s;
-- depends on data: fails if public.t has rows: column a_id is NOT NULL and has no default
ALTER TABLE public.t ADD COLUMN a_id integer NOT NULL;
CREATE TABLE s.a (
  id integer NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
-- depends on data: fails if a row of public.t breaks constraint t_a_id_fkey
ALTER TABLE public.t ADD CONSTRAINT t_a_id_fkey FOREIGN KEY (a_id) REFERENCES s.a(id);

-- back
ALTER TABLE public.t DROP CONSTRAINT t_a_id_fkey;
-- loses: table s.a
DROP TABLE s.a;
DROP SCHEMA s;
-- loses: column a_id of table public.t
ALTER TABLE public.t DROP COLUMN a_id;
