-- A function becomes a procedure of the same name and arguments.

-- before
CREATE FUNCTION f(a integer) RETURNS void LANGUAGE sql AS $$ SELECT 1 $$;

-- after
CREATE PROCEDURE f(a integer) LANGUAGE sql AS $$ SELECT 1 $$;

-- plan
DROP FUNCTION public.f(integer);
CREATE PROCEDURE public.f(IN a integer)
 LANGUAGE sql
AS $procedure$ SELECT 1 $procedure$;

-- plan until 13
DROP FUNCTION public.f(integer);
CREATE PROCEDURE public.f(a integer)
 LANGUAGE sql
AS $procedure$ SELECT 1 $procedure$;

-- back
DROP PROCEDURE public.f(integer);
CREATE FUNCTION public.f(a integer)
 RETURNS void
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
