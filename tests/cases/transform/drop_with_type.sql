-- With its type and functions.

-- before
CREATE FUNCTION from_it(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_it(internal) RETURNS "My Type" LANGUAGE internal IMMUTABLE AS 'record_recv';
CREATE TYPE "My Type" AS (a integer);
CREATE TRANSFORM FOR "My Type" LANGUAGE plpgsql (FROM SQL WITH FUNCTION from_it(internal));

-- after

-- plan
DROP TRANSFORM FOR public."My Type" LANGUAGE plpgsql;
DROP FUNCTION public.from_it(internal);
DROP FUNCTION public.to_it(internal);
DROP TYPE public."My Type";
