-- A composite type goes after the function that uses it.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION f() RETURNS SETOF pair LANGUAGE sql AS $$ SELECT 1, 2 $$;

-- after

-- plan
DROP FUNCTION public.f();
DROP TYPE public.pair;

-- back
CREATE TYPE public.pair AS (a integer, b integer);
CREATE FUNCTION public.f()
 RETURNS SETOF public.pair
 LANGUAGE sql
AS $function$ SELECT 1, 2 $function$;
