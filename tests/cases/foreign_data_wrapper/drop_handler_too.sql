-- A wrapper that lets go of its validator, which is dropped.

-- before
CREATE FUNCTION v(text[], oid) RETURNS void LANGUAGE c AS '$libdir/postgres_fdw', 'postgres_fdw_validator';
CREATE FOREIGN DATA WRAPPER w VALIDATOR v;
CREATE FOREIGN DATA WRAPPER gone VALIDATOR v;

-- after
CREATE FOREIGN DATA WRAPPER w;

-- plan
DROP FOREIGN DATA WRAPPER gone;
ALTER FOREIGN DATA WRAPPER w NO VALIDATOR;
DROP FUNCTION public.v(text[],oid);

-- back
CREATE FUNCTION public.v(text[], oid)
 RETURNS void
 LANGUAGE c
AS '$libdir/postgres_fdw', $function$postgres_fdw_validator$function$;
CREATE FOREIGN DATA WRAPPER gone VALIDATOR public.v;
ALTER FOREIGN DATA WRAPPER w VALIDATOR public.v;
