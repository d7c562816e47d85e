-- What a C or internal function links to is no text that mentions others: only the SQL function calls.

-- before

-- after
CREATE FUNCTION int4pl(a integer) RETURNS integer LANGUAGE sql AS 'SELECT public.int4pl($1, 1)';
CREATE FUNCTION int4pl(a integer, b integer) RETURNS integer LANGUAGE internal AS 'int4pl';

-- plan
CREATE FUNCTION public.int4pl(a integer, b integer)
 RETURNS integer
 LANGUAGE internal
AS $function$int4pl$function$;
CREATE FUNCTION public.int4pl(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT public.int4pl($1, 1)$function$;
