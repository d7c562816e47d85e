-- Another query with the same columns, that uses a new column and a new table.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, m text);
CREATE TABLE u (id integer);
CREATE VIEW v AS SELECT t.id, t.m AS n FROM t JOIN u USING (id);

-- plan
ALTER TABLE public.t ADD COLUMN m text;
CREATE TABLE public.u (
  id integer
);
CREATE OR REPLACE VIEW public.v AS
 SELECT t.id,
    t.m AS n
   FROM (public.t
     JOIN public.u USING (id));

-- back
DROP VIEW public.v;
-- loses: table public.u
DROP TABLE public.u;
-- loses: column m of table public.t
ALTER TABLE public.t DROP COLUMN m;
CREATE VIEW public.v AS
 SELECT t.id,
    t.n
   FROM public.t;

-- back from 16
DROP VIEW public.v;
-- loses: table public.u
DROP TABLE public.u;
-- loses: column m of table public.t
ALTER TABLE public.t DROP COLUMN m;
CREATE VIEW public.v AS
 SELECT id,
    n
   FROM public.t;
