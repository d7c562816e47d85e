-- A foreign key that was not yet valid is validated; the way back has to make it anew.

-- before
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE b (p integer);
ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES a NOT VALID;

-- after
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE b (p integer CONSTRAINT f REFERENCES a);

-- plan
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b VALIDATE CONSTRAINT f;

-- back
ALTER TABLE public.b DROP CONSTRAINT f;
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES public.a(id) NOT VALID;
