-- A comment.

-- before
CREATE FUNCTION from_it(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_it(internal) RETURNS "My Type" LANGUAGE internal IMMUTABLE AS 'record_recv';
CREATE TYPE "My Type" AS (a integer);
CREATE TRANSFORM FOR "My Type" LANGUAGE plpgsql (FROM SQL WITH FUNCTION from_it(internal));

-- after
CREATE FUNCTION from_it(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION to_it(internal) RETURNS "My Type" LANGUAGE internal IMMUTABLE AS 'record_recv';
CREATE TYPE "My Type" AS (a integer);
CREATE TRANSFORM FOR "My Type" LANGUAGE plpgsql (FROM SQL WITH FUNCTION from_it(internal));
COMMENT ON TRANSFORM FOR "My Type" LANGUAGE plpgsql IS 'ours';

-- plan
COMMENT ON TRANSFORM FOR public."My Type" LANGUAGE plpgsql IS 'ours';

-- back
COMMENT ON TRANSFORM FOR public."My Type" LANGUAGE plpgsql IS NULL;
