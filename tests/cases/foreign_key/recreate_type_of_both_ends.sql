-- Both ends get a type that the old one cannot be compared with, so the key goes meanwhile; one that only grows stays.

-- before
CREATE TABLE a (id integer PRIMARY KEY, n varchar(10) UNIQUE);
CREATE TABLE b (a_id integer CONSTRAINT f REFERENCES a, n varchar(10) CONSTRAINT g REFERENCES a (n));
COMMENT ON CONSTRAINT f ON b IS 'kept';

-- after
CREATE TABLE a (id text PRIMARY KEY, n varchar(20) UNIQUE);
CREATE TABLE b (a_id text CONSTRAINT f REFERENCES a, n varchar(20) CONSTRAINT g REFERENCES a (n));
COMMENT ON CONSTRAINT f ON b IS 'kept';

-- plan
ALTER TABLE public.b DROP CONSTRAINT f;
ALTER TABLE public.a
  ALTER COLUMN id TYPE text,
  ALTER COLUMN n TYPE character varying(20);
ALTER TABLE public.b
  ALTER COLUMN a_id TYPE text,
  ALTER COLUMN n TYPE character varying(20);
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (a_id) REFERENCES public.a(id);
COMMENT ON CONSTRAINT f ON public.b IS 'kept';

-- back
ALTER TABLE public.b DROP CONSTRAINT f;
-- depends on data: fails if a value of column id of public.a does not fit integer
-- depends on data: fails if a value of column n of public.a does not fit character varying(10)
ALTER TABLE public.a
  ALTER COLUMN id TYPE integer USING id::integer,
  ALTER COLUMN n TYPE character varying(10);
-- depends on data: fails if a value of column a_id of public.b does not fit integer
-- depends on data: fails if a value of column n of public.b does not fit character varying(10)
ALTER TABLE public.b
  ALTER COLUMN a_id TYPE integer USING a_id::integer,
  ALTER COLUMN n TYPE character varying(10);
-- depends on data: fails if a row of public.b breaks constraint f
ALTER TABLE public.b ADD CONSTRAINT f FOREIGN KEY (a_id) REFERENCES public.a(id);
COMMENT ON CONSTRAINT f ON public.b IS 'kept';
