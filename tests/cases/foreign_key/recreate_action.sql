-- An action changes.

-- before
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE b (p integer CONSTRAINT f REFERENCES a);

-- after
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE b (p integer CONSTRAINT f REFERENCES a ON DELETE CASCADE);

-- plan
ALTER TABLE public.b DROP CONSTRAINT f;
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES public.a(id) ON DELETE CASCADE;

-- back
ALTER TABLE public.b DROP CONSTRAINT f;
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES public.a(id);
