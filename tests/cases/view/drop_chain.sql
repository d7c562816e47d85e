-- Views go, those on them first, and the function that one of them uses.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE FUNCTION f(i integer) RETURNS integer LANGUAGE sql AS $$ SELECT i $$;
CREATE VIEW a AS SELECT f(id) FROM t;
CREATE VIEW z AS SELECT f FROM a;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- plan
DROP VIEW public.z;
DROP VIEW public.a;
DROP FUNCTION public.f(integer);

-- back
CREATE FUNCTION public.f(i integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT i $function$;
CREATE VIEW public.a AS
 SELECT public.f(t.id) AS f
   FROM public.t;
CREATE VIEW public.z AS
 SELECT a.f
   FROM public.a;

-- back from 16
CREATE FUNCTION public.f(i integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT i $function$;
CREATE VIEW public.a AS
 SELECT public.f(id) AS f
   FROM public.t;
CREATE VIEW public.z AS
 SELECT f
   FROM public.a;
