-- Volatility, strictness, security, cost, rows, parallel, leakproof, settings and support change in place.

-- before
CREATE FUNCTION a() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION b() RETURNS SETOF integer LANGUAGE sql STABLE STRICT SECURITY DEFINER ROWS 10 SET work_mem = '1MB' AS $$ SELECT 1 $$;
CREATE FUNCTION c(x integer) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION d(x integer DEFAULT 1) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION e() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;

-- after
CREATE FUNCTION a() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE LEAKPROOF COST 3 AS $$ SELECT 1 $$;
CREATE FUNCTION b() RETURNS SETOF integer LANGUAGE sql ROWS 20 SET work_mem = '2MB' SET search_path = '' AS $$ SELECT 1 $$;
CREATE FUNCTION c(x integer DEFAULT 5) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION d(x integer DEFAULT 2) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION e() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;

-- plan
CREATE OR REPLACE FUNCTION public.a()
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE LEAKPROOF COST 3
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.b()
 RETURNS SETOF integer
 LANGUAGE sql
 ROWS 20
 SET work_mem TO '2MB'
 SET search_path TO ''
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.c(x integer DEFAULT 5)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.d(x integer DEFAULT 2)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.e()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN 1; END $function$;

-- back
DROP FUNCTION public.c(integer);
CREATE OR REPLACE FUNCTION public.a()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.b()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE STRICT SECURITY DEFINER ROWS 10
 SET work_mem TO '1MB'
AS $function$ SELECT 1 $function$;
CREATE FUNCTION public.c(x integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.d(x integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.e()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
