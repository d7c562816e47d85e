-- Every attribute of a function that CREATE can set.

-- before

-- after
CREATE SCHEMA "S p";
CREATE FUNCTION "S p"."F ü"(IN a integer, INOUT b text, OUT c date, VARIADIC d integer[]) LANGUAGE plpgsql
  STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 5 SET search_path = pg_catalog, "S p" SET work_mem TO '1MB'
  AS $body$ BEGIN c := $$2020-01-01$$; END $body$;
CREATE FUNCTION many(n integer DEFAULT 1, OUT i integer, OUT t text) RETURNS SETOF record LANGUAGE sql ROWS 7 AS $$ SELECT 1, 'x' $$;
CREATE FUNCTION tab(x integer) RETURNS TABLE (i integer, "T" text) LANGUAGE sql IMMUTABLE PARALLEL RESTRICTED AS $$ SELECT x, $x$it's$x$ $$;
CREATE FUNCTION win() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';

-- plan
CREATE SCHEMA "S p";
CREATE FUNCTION "S p"."F ü"(a integer, INOUT b text, OUT c date, VARIADIC d integer[])
 RETURNS record
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE STRICT SECURITY DEFINER LEAKPROOF COST 5
 SET search_path TO 'pg_catalog', 'S p'
 SET work_mem TO '1MB'
AS $function$ BEGIN c := $$2020-01-01$$; END $function$;
CREATE FUNCTION public.many(n integer DEFAULT 1, OUT i integer, OUT t text)
 RETURNS SETOF record
 LANGUAGE sql
 ROWS 7
AS $function$ SELECT 1, 'x' $function$;
CREATE FUNCTION public.tab(x integer)
 RETURNS TABLE(i integer, "T" text)
 LANGUAGE sql
 IMMUTABLE PARALLEL RESTRICTED
AS $function$ SELECT x, $x$it's$x$ $function$;
CREATE FUNCTION public.win()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_row_number$function$;

-- back
DROP FUNCTION "S p"."F ü"(integer,text,integer[]);
DROP FUNCTION public.many(integer);
DROP FUNCTION public.tab(integer);
DROP FUNCTION public.win();
DROP SCHEMA "S p";
