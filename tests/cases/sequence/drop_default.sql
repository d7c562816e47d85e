-- A column keeps its values and loses its sequence.

-- before
CREATE TABLE t (id serial);

-- after
CREATE TABLE t (id integer NOT NULL);

-- plan
ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT;
-- loses: sequence public.t_id_seq
DROP SEQUENCE public.t_id_seq;

-- back
CREATE SEQUENCE public.t_id_seq AS integer;
ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
