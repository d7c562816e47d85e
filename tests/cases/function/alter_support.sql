-- A planner support function, and a transform, in place; the way back has to do without.

-- before
CREATE EXTENSION hstore;
CREATE FUNCTION f(a integer, b integer) RETURNS SETOF integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION on_hstore(h hstore) RETURNS integer LANGUAGE internal AS 'int4um';
CREATE FUNCTION to_internal(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'int4um';
CREATE FUNCTION from_internal(internal) RETURNS hstore LANGUAGE internal IMMUTABLE STRICT AS 'int4um';
CREATE TRANSFORM FOR hstore LANGUAGE internal (FROM SQL WITH FUNCTION to_internal(internal), TO SQL WITH FUNCTION from_internal(internal));

-- after
CREATE EXTENSION hstore;
CREATE FUNCTION f(a integer, b integer) RETURNS SETOF integer LANGUAGE sql SUPPORT pg_catalog.generate_series_int4_support AS 'SELECT 1';
CREATE FUNCTION to_internal(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'int4um';
CREATE FUNCTION from_internal(internal) RETURNS hstore LANGUAGE internal IMMUTABLE STRICT AS 'int4um';
CREATE TRANSFORM FOR hstore LANGUAGE internal (FROM SQL WITH FUNCTION to_internal(internal), TO SQL WITH FUNCTION from_internal(internal));
CREATE FUNCTION on_hstore(h hstore) RETURNS integer LANGUAGE internal TRANSFORM FOR TYPE hstore AS 'int4um';

-- plan
CREATE OR REPLACE FUNCTION public.f(a integer, b integer)
 RETURNS SETOF integer
 LANGUAGE sql
 SUPPORT generate_series_int4_support
AS $function$SELECT 1$function$;
CREATE OR REPLACE FUNCTION public.on_hstore(h public.hstore)
 RETURNS integer
 TRANSFORM FOR TYPE public.hstore
 LANGUAGE internal
AS $function$int4um$function$;

-- back
CREATE OR REPLACE FUNCTION public.f(a integer, b integer)
 RETURNS SETOF integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE OR REPLACE FUNCTION public.on_hstore(h public.hstore)
 RETURNS integer
 LANGUAGE internal
AS $function$int4um$function$;
