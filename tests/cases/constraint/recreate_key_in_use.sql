-- A primary key changes under the foreign keys that stand on it.

-- before
CREATE TABLE a (id integer NOT NULL, n integer NOT NULL, CONSTRAINT p PRIMARY KEY (id), CONSTRAINT u UNIQUE (n));
CREATE TABLE b (a_id integer CONSTRAINT f REFERENCES a ON DELETE CASCADE);
COMMENT ON CONSTRAINT f ON b IS 'kept';

-- after
CREATE TABLE a (id integer NOT NULL, n integer NOT NULL, CONSTRAINT p PRIMARY KEY (id) INCLUDE (n), CONSTRAINT u UNIQUE (n) DEFERRABLE);
CREATE TABLE b (a_id integer CONSTRAINT f REFERENCES a ON DELETE CASCADE);
COMMENT ON CONSTRAINT f ON b IS 'kept';

-- plan
ALTER TABLE public.b DROP CONSTRAINT f;
ALTER TABLE public.a DROP CONSTRAINT p;
ALTER TABLE public.a DROP CONSTRAINT u;
-- depends on data: fails if a row of public.a breaks constraint p
ALTER TABLE public.a ADD CONSTRAINT p PRIMARY KEY (id) INCLUDE (n);
-- depends on data: fails if a row of public.a breaks constraint u
ALTER TABLE public.a ADD CONSTRAINT u UNIQUE (n) DEFERRABLE;
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (a_id) REFERENCES public.a(id) ON DELETE CASCADE;
COMMENT ON CONSTRAINT f ON public.b IS 'kept';

-- back
ALTER TABLE public.b DROP CONSTRAINT f;
ALTER TABLE public.a DROP CONSTRAINT p;
ALTER TABLE public.a DROP CONSTRAINT u;
-- depends on data: fails if a row of public.a breaks constraint p
ALTER TABLE public.a ADD CONSTRAINT p PRIMARY KEY (id);
-- depends on data: fails if a row of public.a breaks constraint u
ALTER TABLE public.a ADD CONSTRAINT u UNIQUE (n);
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (a_id) REFERENCES public.a(id) ON DELETE CASCADE;
COMMENT ON CONSTRAINT f ON public.b IS 'kept';
