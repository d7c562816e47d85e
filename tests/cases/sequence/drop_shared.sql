-- A free sequence that two tables use goes; both let go of it first.

-- before
CREATE SEQUENCE s;
CREATE TABLE a (id bigint DEFAULT nextval('s'));
CREATE TABLE z (id bigint DEFAULT nextval('s'), n integer DEFAULT 1);

-- after
CREATE TABLE a (id bigint DEFAULT 1);
CREATE TABLE z (id bigint, n integer DEFAULT 1);

-- plan
ALTER TABLE public.a ALTER COLUMN id SET DEFAULT 1;
ALTER TABLE public.z ALTER COLUMN id DROP DEFAULT;
-- loses: sequence public.s
DROP SEQUENCE public.s;

-- back
CREATE SEQUENCE public.s;
ALTER TABLE public.a ALTER COLUMN id SET DEFAULT nextval('public.s'::regclass);
ALTER TABLE public.z ALTER COLUMN id SET DEFAULT nextval('public.s'::regclass);
