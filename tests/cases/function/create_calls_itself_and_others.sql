-- Functions that mention each other are made in an order that can be; a circle of texts is no obstacle.

-- before

-- after
CREATE FUNCTION a() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN z() + b(); END $$;
CREATE FUNCTION b() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN a(); END $$;
CREATE FUNCTION z() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION m() RETURNS integer LANGUAGE sql AS $$ SELECT z() $$;

-- plan
CREATE FUNCTION public.b()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN a(); END $function$;
CREATE FUNCTION public.z()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE FUNCTION public.a()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN z() + b(); END $function$;
CREATE FUNCTION public.m()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT z() $function$;

-- back
DROP FUNCTION public.a();
DROP FUNCTION public.b();
DROP FUNCTION public.m();
DROP FUNCTION public.z();
