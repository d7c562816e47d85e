-- The same name refers to another table, and the old one goes.

-- before
CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (p integer CONSTRAINT f REFERENCES a);

-- after
CREATE TABLE c (id integer PRIMARY KEY);
CREATE TABLE b (p integer CONSTRAINT f REFERENCES c);

-- plan
ALTER TABLE public.b DROP CONSTRAINT f;
-- loses: table public.a
DROP TABLE public.a;
CREATE TABLE public.c (
  id integer NOT NULL,
  CONSTRAINT c_pkey PRIMARY KEY (id)
);
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES public.c(id);

-- back
ALTER TABLE public.b DROP CONSTRAINT f;
-- loses: table public.c
DROP TABLE public.c;
CREATE TABLE public.a (
  id integer NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES public.a(id);
