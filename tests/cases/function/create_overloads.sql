-- Functions of one name are told apart by their arguments.

-- before
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;

-- after
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION f(a text) RETURNS integer LANGUAGE sql AS $$ SELECT 2 $$;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$ SELECT 3 $$;
CREATE FUNCTION f(a integer, b integer[]) RETURNS integer LANGUAGE sql AS $$ SELECT 4 $$;
COMMENT ON FUNCTION f(text) IS 'of a text';

-- plan
CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 3 $function$;
CREATE FUNCTION public.f(a integer, b integer[])
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 4 $function$;
CREATE FUNCTION public.f(a text)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 2 $function$;
COMMENT ON FUNCTION public.f(text) IS 'of a text';

-- back
DROP FUNCTION public.f();
DROP FUNCTION public.f(integer,integer[]);
DROP FUNCTION public.f(text);
