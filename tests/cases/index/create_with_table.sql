-- An index of a new table, and one that uses a new function.

-- before

-- after
CREATE FUNCTION norm(x text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(x) $$;
CREATE TABLE t (b text);
CREATE INDEX i ON t (norm(b));

-- plan
CREATE FUNCTION public.norm(x text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT lower(x) $function$;
CREATE TABLE public.t (
  b text
);
CREATE INDEX i ON public.t USING btree (public.norm(b));

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP FUNCTION public.norm(text);
