-- An owned sequence goes with its table, a free one by itself.

-- before
CREATE TABLE t (id serial);
CREATE SEQUENCE s;

-- after

-- plan
-- loses: table public.t
DROP TABLE public.t;
-- loses: sequence public.s
DROP SEQUENCE public.s;

-- back
CREATE SEQUENCE public.s;
CREATE SEQUENCE public.t_id_seq AS integer;
CREATE TABLE public.t (
  id integer DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL
);
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
