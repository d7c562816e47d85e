-- CREATE OR REPLACE cannot rename an argument, nor take a default away.

-- before
CREATE FUNCTION f(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS $$ SELECT a $$;
CREATE FUNCTION g(a integer DEFAULT 1) RETURNS integer LANGUAGE sql AS $$ SELECT a $$;

-- after
CREATE FUNCTION f(x integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS $$ SELECT x $$;
CREATE FUNCTION g(a integer) RETURNS integer LANGUAGE sql AS $$ SELECT a $$;

-- plan
DROP FUNCTION public.f(integer,integer);
DROP FUNCTION public.g(integer);
CREATE FUNCTION public.f(x integer, b integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT x $function$;
CREATE FUNCTION public.g(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT a $function$;

-- back
DROP FUNCTION public.f(integer,integer);
CREATE FUNCTION public.f(a integer, b integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT a $function$;
CREATE OR REPLACE FUNCTION public.g(a integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT a $function$;
