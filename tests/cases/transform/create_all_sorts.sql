-- Both ways, one way, for a language of our own.

-- before
CREATE FUNCTION from_it(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_it(internal) RETURNS "My Type" LANGUAGE internal IMMUTABLE AS 'record_recv';
CREATE TYPE "My Type" AS (a integer);

-- after
CREATE FUNCTION from_it(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_it(internal) RETURNS "My Type" LANGUAGE internal IMMUTABLE AS 'record_recv';
CREATE TYPE "My Type" AS (a integer);
CREATE TRANSFORM FOR "My Type" LANGUAGE plpgsql (FROM SQL WITH FUNCTION from_it(internal), TO SQL WITH FUNCTION to_it(internal));
CREATE TRUSTED LANGUAGE "My Lang" HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR integer LANGUAGE "My Lang" (FROM SQL WITH FUNCTION from_it(internal));
CREATE FUNCTION uses(x "My Type") RETURNS integer LANGUAGE plpgsql TRANSFORM FOR TYPE "My Type" AS 'BEGIN RETURN 1; END';

-- plan
CREATE TRUSTED LANGUAGE "My Lang" HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR integer LANGUAGE "My Lang" (FROM SQL WITH FUNCTION public.from_it(internal));
CREATE TRANSFORM FOR public."My Type" LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.from_it(internal), TO SQL WITH FUNCTION public.to_it(internal));
CREATE FUNCTION public.uses(x public."My Type")
 RETURNS integer
 TRANSFORM FOR TYPE public."My Type"
 LANGUAGE plpgsql
AS $function$BEGIN RETURN 1; END$function$;

-- back
DROP TRANSFORM FOR integer LANGUAGE "My Lang";
DROP FUNCTION public.uses(public."My Type");
DROP TRANSFORM FOR public."My Type" LANGUAGE plpgsql;
DROP LANGUAGE "My Lang";
