-- What goes with an extension when that is dropped: it comes, goes, and comes back with what is made anew.

-- before
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
CREATE TABLE t (a integer);
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION g(integer) DEPENDS ON EXTENSION hstore;
CREATE FUNCTION h(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION h(integer) DEPENDS ON EXTENSION citext;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
ALTER MATERIALIZED VIEW m DEPENDS ON EXTENSION hstore;
CREATE INDEX i ON t (a);

-- after
CREATE EXTENSION hstore;
CREATE TABLE t (a bigint);
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION f(integer) DEPENDS ON EXTENSION hstore;
CREATE FUNCTION g(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION h(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
ALTER MATERIALIZED VIEW m DEPENDS ON EXTENSION hstore;
CREATE INDEX i ON t (a);
ALTER INDEX i DEPENDS ON EXTENSION hstore;

-- plan
DROP MATERIALIZED VIEW public.m;
ALTER FUNCTION public.f(integer) DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.g(integer) NO DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.h(integer) NO DEPENDS ON EXTENSION citext;
-- loses: extension citext
DROP EXTENSION citext;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.a
   FROM public.t;
ALTER MATERIALIZED VIEW public.m DEPENDS ON EXTENSION hstore;
ALTER INDEX public.i DEPENDS ON EXTENSION hstore;

-- plan from 16
DROP MATERIALIZED VIEW public.m;
ALTER FUNCTION public.f(integer) DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.g(integer) NO DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.h(integer) NO DEPENDS ON EXTENSION citext;
-- loses: extension citext
DROP EXTENSION citext;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a
   FROM public.t;
ALTER MATERIALIZED VIEW public.m DEPENDS ON EXTENSION hstore;
ALTER INDEX public.i DEPENDS ON EXTENSION hstore;

-- back
DROP MATERIALIZED VIEW public.m;
CREATE EXTENSION citext WITH SCHEMA public;
ALTER FUNCTION public.f(integer) NO DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.g(integer) DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.h(integer) DEPENDS ON EXTENSION citext;
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.a
   FROM public.t;
ALTER MATERIALIZED VIEW public.m DEPENDS ON EXTENSION hstore;
ALTER INDEX public.i NO DEPENDS ON EXTENSION hstore;

-- back from 16
DROP MATERIALIZED VIEW public.m;
CREATE EXTENSION citext WITH SCHEMA public;
ALTER FUNCTION public.f(integer) NO DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.g(integer) DEPENDS ON EXTENSION hstore;
ALTER FUNCTION public.h(integer) DEPENDS ON EXTENSION citext;
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a
   FROM public.t;
ALTER MATERIALIZED VIEW public.m DEPENDS ON EXTENSION hstore;
ALTER INDEX public.i NO DEPENDS ON EXTENSION hstore;
