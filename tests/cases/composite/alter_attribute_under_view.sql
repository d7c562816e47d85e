-- A view that shows an attribute goes and comes back when the attribute changes its type.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION f() RETURNS pair LANGUAGE sql AS $$ SELECT 1, 2 $$;
CREATE VIEW v AS SELECT (f()).a AS a;

-- after
CREATE TYPE pair AS (a bigint, b integer);
CREATE FUNCTION f() RETURNS pair LANGUAGE sql AS $$ SELECT 1::bigint, 2 $$;
CREATE VIEW v AS SELECT (f()).a AS a;

-- plan
DROP VIEW public.v;
ALTER TYPE public.pair ALTER ATTRIBUTE a TYPE bigint;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS public.pair
 LANGUAGE sql
AS $function$ SELECT 1::bigint, 2 $function$;
CREATE VIEW public.v AS
 SELECT (public.f()).a AS a;

-- back
DROP VIEW public.v;
ALTER TYPE public.pair ALTER ATTRIBUTE a TYPE integer;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS public.pair
 LANGUAGE sql
AS $function$ SELECT 1, 2 $function$;
CREATE VIEW public.v AS
 SELECT (public.f()).a AS a;
