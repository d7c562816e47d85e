-- A sequence that outlives the column that owned it lets go first; on the way back it is taken again.

-- before
CREATE SEQUENCE s;
CREATE TABLE t (a integer, b integer DEFAULT nextval('s'));
ALTER SEQUENCE s OWNED BY t.b;

-- after
CREATE TABLE t (a integer);
CREATE SEQUENCE s;

-- plan
ALTER SEQUENCE public.s OWNED BY NONE;
-- loses: column b of table public.t
ALTER TABLE public.t DROP COLUMN b;

-- back
ALTER TABLE public.t ADD COLUMN b integer DEFAULT nextval('public.s'::regclass);
ALTER SEQUENCE public.s OWNED BY public.t.b;
