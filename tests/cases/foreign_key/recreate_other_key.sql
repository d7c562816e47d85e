-- The same definition stands on another key of the same columns, when the first one goes.

-- before
CREATE TABLE a (id integer NOT NULL, CONSTRAINT k UNIQUE (id));
CREATE TABLE b (p integer CONSTRAINT f REFERENCES a (id));

-- after
CREATE TABLE a (id integer CONSTRAINT p PRIMARY KEY);
CREATE TABLE b (p integer CONSTRAINT f REFERENCES a (id));

-- plan
ALTER TABLE public.b DROP CONSTRAINT f;
ALTER TABLE public.a DROP CONSTRAINT k;
-- depends on data: fails if a row of public.a breaks constraint p
ALTER TABLE public.a ADD CONSTRAINT p PRIMARY KEY (id);
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES public.a(id);

-- back
ALTER TABLE public.b DROP CONSTRAINT f;
ALTER TABLE public.a DROP CONSTRAINT p;
-- depends on data: fails if a row of public.a breaks constraint k
ALTER TABLE public.a ADD CONSTRAINT k UNIQUE (id);
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES public.a(id);
