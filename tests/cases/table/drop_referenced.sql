-- Two tables that refer to each other go; the foreign keys go first where they must.

-- before
CREATE TABLE a (id integer PRIMARY KEY, b_id integer);
CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
CREATE TABLE c (a_id integer REFERENCES a);

-- after

-- plan
ALTER TABLE public.a DROP CONSTRAINT a_b_id_fkey;
ALTER TABLE public.b DROP CONSTRAINT b_a_id_fkey;
-- loses: table public.b
DROP TABLE public.b;
-- loses: table public.c
DROP TABLE public.c;
-- loses: table public.a
DROP TABLE public.a;

-- back
CREATE TABLE public.a (
  id integer NOT NULL,
  b_id integer,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE public.b (
  id integer NOT NULL,
  a_id integer,
  CONSTRAINT b_pkey PRIMARY KEY (id)
);
CREATE TABLE public.c (
  a_id integer,
  CONSTRAINT c_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id)
);
ALTER TABLE public.a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES public.b(id);
ALTER TABLE public.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id);
