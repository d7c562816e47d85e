-- serial: the table's default uses the sequence, and the sequence belongs to the column.

-- before

-- after
CREATE TABLE t (id serial PRIMARY KEY, big bigserial, small smallserial);

-- plan
CREATE SEQUENCE public.t_big_seq;
CREATE SEQUENCE public.t_id_seq AS integer;
CREATE SEQUENCE public.t_small_seq AS smallint;
CREATE TABLE public.t (
  id integer DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL,
  big bigint DEFAULT nextval('public.t_big_seq'::regclass) NOT NULL,
  small smallint DEFAULT nextval('public.t_small_seq'::regclass) NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.t_big_seq OWNED BY public.t.big;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
ALTER SEQUENCE public.t_small_seq OWNED BY public.t.small;

-- back
-- loses: table public.t
DROP TABLE public.t;
