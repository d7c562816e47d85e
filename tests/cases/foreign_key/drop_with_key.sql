-- A foreign key goes before the key that it stands on; another one with its column.

-- before
CREATE TABLE a (id integer CONSTRAINT k UNIQUE);
CREATE TABLE b (p integer REFERENCES a (id), q integer REFERENCES a (id));

-- after
CREATE TABLE a (id integer);
CREATE TABLE b (p integer);

-- plan
ALTER TABLE public.b DROP CONSTRAINT b_p_fkey;
ALTER TABLE public.b DROP CONSTRAINT b_q_fkey;
ALTER TABLE public.a DROP CONSTRAINT k;
-- loses: column q of table public.b
ALTER TABLE public.b DROP COLUMN q;

-- back
ALTER TABLE public.b ADD COLUMN q integer;
-- depends on data: fails if a row of public.a breaks constraint k
ALTER TABLE public.a ADD CONSTRAINT k UNIQUE (id);
-- depends on data: fails if a row of public.b breaks constraint b_p_fkey
ALTER TABLE public.b ADD CONSTRAINT b_p_fkey FOREIGN KEY (p) REFERENCES public.a(id);
-- depends on data: fails if a row of public.b breaks constraint b_q_fkey
ALTER TABLE public.b ADD CONSTRAINT b_q_fkey FOREIGN KEY (q) REFERENCES public.a(id);
