-- The type of an OUT argument is part of the result, even where that is called record.

-- before
CREATE FUNCTION f(OUT a integer, OUT b integer) LANGUAGE sql AS $$ SELECT 1, 2 $$;
CREATE FUNCTION g() RETURNS TABLE (a integer) LANGUAGE sql AS $$ SELECT 1 $$;

-- after
CREATE FUNCTION f(OUT a integer, OUT b bigint) LANGUAGE sql AS $$ SELECT 1, 2::bigint $$;
CREATE FUNCTION g() RETURNS TABLE (b integer) LANGUAGE sql AS $$ SELECT 1 $$;

-- plan
DROP FUNCTION public.f();
DROP FUNCTION public.g();
CREATE FUNCTION public.f(OUT a integer, OUT b bigint)
 RETURNS record
 LANGUAGE sql
AS $function$ SELECT 1, 2::bigint $function$;
CREATE FUNCTION public.g()
 RETURNS TABLE(b integer)
 LANGUAGE sql
AS $function$ SELECT 1 $function$;

-- back
DROP FUNCTION public.f();
DROP FUNCTION public.g();
CREATE FUNCTION public.f(OUT a integer, OUT b integer)
 RETURNS record
 LANGUAGE sql
AS $function$ SELECT 1, 2 $function$;
CREATE FUNCTION public.g()
 RETURNS TABLE(a integer)
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
