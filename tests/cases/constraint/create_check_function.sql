-- A check that uses a function comes after the function.

-- before
CREATE TABLE t (a text);

-- after
CREATE FUNCTION ok(x text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x <> '' $$;
CREATE TABLE t (a text CHECK (ok(a)));

-- plan
CREATE FUNCTION public.ok(x text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT x <> '' $function$;
-- depends on data: fails if a row of public.t breaks constraint t_a_check
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK (public.ok(a));

-- back
ALTER TABLE public.t DROP CONSTRAINT t_a_check;
DROP FUNCTION public.ok(text);
