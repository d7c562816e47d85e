-- Three tables that refer to each other in a circle, and one to itself.

-- before

-- after
CREATE TABLE a (id integer PRIMARY KEY, n integer);
CREATE TABLE b (id integer PRIMARY KEY, n integer REFERENCES a);
CREATE TABLE c (id integer PRIMARY KEY, n integer REFERENCES b, self integer REFERENCES c);
ALTER TABLE a ADD FOREIGN KEY (n) REFERENCES c;

-- plan
CREATE TABLE public.a (
  id integer NOT NULL,
  n integer,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE public.b (
  id integer NOT NULL,
  n integer,
  CONSTRAINT b_pkey PRIMARY KEY (id)
);
CREATE TABLE public.c (
  id integer NOT NULL,
  n integer,
  self integer,
  CONSTRAINT c_pkey PRIMARY KEY (id),
  CONSTRAINT c_self_fkey FOREIGN KEY (self) REFERENCES public.c(id)
);
ALTER TABLE public.a ADD CONSTRAINT a_n_fkey FOREIGN KEY (n) REFERENCES public.c(id);
ALTER TABLE public.b ADD CONSTRAINT b_n_fkey FOREIGN KEY (n) REFERENCES public.a(id);
ALTER TABLE public.c ADD CONSTRAINT c_n_fkey FOREIGN KEY (n) REFERENCES public.b(id);

-- back
ALTER TABLE public.a DROP CONSTRAINT a_n_fkey;
ALTER TABLE public.b DROP CONSTRAINT b_n_fkey;
ALTER TABLE public.c DROP CONSTRAINT c_n_fkey;
-- loses: table public.a
DROP TABLE public.a;
-- loses: table public.b
DROP TABLE public.b;
-- loses: table public.c
DROP TABLE public.c;
