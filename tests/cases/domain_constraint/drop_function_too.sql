-- A constraint goes before the function it uses.

-- before
CREATE FUNCTION ok(t text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT true $$;
CREATE DOMAIN a AS text CONSTRAINT good CHECK (ok(VALUE));
CREATE TABLE t (x a);

-- after
CREATE DOMAIN a AS text;
CREATE TABLE t (x a);

-- plan
ALTER DOMAIN public.a DROP CONSTRAINT good;
DROP FUNCTION public.ok(text);

-- back
CREATE FUNCTION public.ok(t text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT true $function$;
-- depends on data: fails if a value of domain public.a breaks constraint good
ALTER DOMAIN public.a ADD CONSTRAINT good CHECK (public.ok(VALUE));
