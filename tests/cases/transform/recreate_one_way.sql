-- It loses one of its functions; a function that uses it comes back.

-- before
CREATE FUNCTION from_it(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_it(internal) RETURNS "My Type" LANGUAGE internal IMMUTABLE AS 'record_recv';
CREATE TYPE "My Type" AS (a integer);
CREATE TRANSFORM FOR "My Type" LANGUAGE plpgsql (FROM SQL WITH FUNCTION from_it(internal), TO SQL WITH FUNCTION to_it(internal));
COMMENT ON TRANSFORM FOR "My Type" LANGUAGE plpgsql IS 'ours';
CREATE FUNCTION uses(x "My Type") RETURNS integer LANGUAGE plpgsql TRANSFORM FOR TYPE "My Type" AS 'BEGIN RETURN 1; END';

-- after
CREATE FUNCTION from_it(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_it(internal) RETURNS "My Type" LANGUAGE internal IMMUTABLE AS 'record_recv';
CREATE TYPE "My Type" AS (a integer);
CREATE TRANSFORM FOR "My Type" LANGUAGE plpgsql (FROM SQL WITH FUNCTION from_it(internal));
COMMENT ON TRANSFORM FOR "My Type" LANGUAGE plpgsql IS 'ours';
CREATE FUNCTION uses(x "My Type") RETURNS integer LANGUAGE plpgsql TRANSFORM FOR TYPE "My Type" AS 'BEGIN RETURN 1; END';

-- plan
DROP FUNCTION public.uses(public."My Type");
DROP TRANSFORM FOR public."My Type" LANGUAGE plpgsql;
CREATE TRANSFORM FOR public."My Type" LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.from_it(internal));
COMMENT ON TRANSFORM FOR public."My Type" LANGUAGE plpgsql IS 'ours';
CREATE FUNCTION public.uses(x public."My Type")
 RETURNS integer
 TRANSFORM FOR TYPE public."My Type"
 LANGUAGE plpgsql
AS $function$BEGIN RETURN 1; END$function$;
