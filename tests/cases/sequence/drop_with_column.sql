-- The sequence of a serial column goes with the column, one that another column uses too.

-- before
CREATE TABLE t (a integer, id serial);
CREATE TABLE u (n integer DEFAULT nextval('t_id_seq'));

-- after
CREATE TABLE t (a integer);
CREATE TABLE u (n integer);

-- plan
ALTER TABLE public.u ALTER COLUMN n DROP DEFAULT;
-- loses: column id of table public.t
ALTER TABLE public.t DROP COLUMN id;

-- back
CREATE SEQUENCE public.t_id_seq AS integer;
ALTER TABLE public.t ADD COLUMN id integer DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
ALTER TABLE public.u ALTER COLUMN n SET DEFAULT nextval('public.t_id_seq'::regclass);
