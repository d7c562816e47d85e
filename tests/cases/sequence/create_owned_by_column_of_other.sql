-- A sequence takes the owner of its column's table before it is tied to it, whether the table is new or not.

-- before
CREATE TABLE t (id integer);
ALTER TABLE t OWNER TO case_owner;

-- after
CREATE TABLE t (id integer, n serial);
ALTER TABLE t OWNER TO case_owner;
CREATE TABLE u (n serial);
ALTER TABLE u OWNER TO case_owner;
GRANT SELECT ON u TO case_reader;
GRANT USAGE ON SEQUENCE u_n_seq TO case_reader;

-- plan
CREATE SEQUENCE public.t_n_seq AS integer;
CREATE SEQUENCE public.u_n_seq AS integer;
ALTER TABLE public.t ADD COLUMN n integer DEFAULT nextval('public.t_n_seq'::regclass) NOT NULL;
ALTER SEQUENCE public.t_n_seq OWNER TO case_owner;
ALTER SEQUENCE public.t_n_seq OWNED BY public.t.n;
CREATE TABLE public.u (
  n integer DEFAULT nextval('public.u_n_seq'::regclass) NOT NULL
);
ALTER TABLE public.u OWNER TO case_owner;
GRANT SELECT ON TABLE public.u TO case_reader;
ALTER SEQUENCE public.u_n_seq OWNER TO case_owner;
ALTER SEQUENCE public.u_n_seq OWNED BY public.u.n;
GRANT USAGE ON SEQUENCE public.u_n_seq TO case_reader;

-- back
-- loses: table public.u
DROP TABLE public.u;
-- loses: column n of table public.t
ALTER TABLE public.t DROP COLUMN n;
