-- An extension goes after what uses its types, functions and operators.

-- before
CREATE EXTENSION hstore;
CREATE TABLE t (id integer, h hstore DEFAULT hstore('a', 'b'));
CREATE INDEX i ON t USING gin (h);
CREATE VIEW v AS SELECT h -> 'a' AS a FROM t;

-- after
CREATE TABLE t (id integer);

-- plan
DROP INDEX public.i;
DROP VIEW public.v;
-- loses: column h of table public.t
ALTER TABLE public.t DROP COLUMN h;
-- loses: extension hstore
DROP EXTENSION hstore;

-- back
CREATE EXTENSION hstore WITH SCHEMA public;
ALTER TABLE public.t ADD COLUMN h public.hstore DEFAULT public.hstore('a'::text, 'b'::text);
CREATE VIEW public.v AS
 SELECT (t.h OPERATOR(public.->) 'a'::text) AS a
   FROM public.t;
CREATE INDEX i ON public.t USING gin (h);

-- back from 16
CREATE EXTENSION hstore WITH SCHEMA public;
ALTER TABLE public.t ADD COLUMN h public.hstore DEFAULT public.hstore('a'::text, 'b'::text);
CREATE VIEW public.v AS
 SELECT (h OPERATOR(public.->) 'a'::text) AS a
   FROM public.t;
CREATE INDEX i ON public.t USING gin (h);
