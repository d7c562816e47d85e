-- A default that uses a new function comes after the function.

-- before
CREATE DOMAIN code AS text;
CREATE TABLE t (c code);

-- after
CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'x'::text $$;
CREATE DOMAIN code AS text DEFAULT next_code();
CREATE TABLE t (c code);

-- plan
CREATE FUNCTION public.next_code()
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 'x'::text $function$;
ALTER DOMAIN public.code SET DEFAULT public.next_code();

-- back
ALTER DOMAIN public.code DROP DEFAULT;
DROP FUNCTION public.next_code();
