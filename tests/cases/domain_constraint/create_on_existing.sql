-- Constraints are added to a domain in use, one of them not yet checked, one with a function.

-- before
CREATE DOMAIN a AS text;
CREATE TABLE t (x a);

-- after
CREATE FUNCTION is_word(w text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT w ~ '^[a-z]+$' $$;
CREATE DOMAIN a AS text CONSTRAINT "is a word" CHECK (is_word(VALUE));
ALTER DOMAIN a ADD CONSTRAINT later CHECK (VALUE <> 'x') NOT VALID;
CREATE TABLE t (x a);

-- plan
ALTER DOMAIN public.a ADD CONSTRAINT later CHECK ((VALUE <> 'x'::text)) NOT VALID;
CREATE FUNCTION public.is_word(w text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT w ~ '^[a-z]+$' $function$;
-- depends on data: fails if a value of domain public.a breaks constraint "is a word"
ALTER DOMAIN public.a ADD CONSTRAINT "is a word" CHECK (public.is_word(VALUE));

-- back
ALTER DOMAIN public.a DROP CONSTRAINT "is a word";
DROP FUNCTION public.is_word(text);
ALTER DOMAIN public.a DROP CONSTRAINT later;
