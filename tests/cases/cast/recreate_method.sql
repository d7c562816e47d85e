-- Another way to convert, and the view that uses it comes back.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION to_pair(text) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW(1, 2)::pair';
CREATE CAST (text AS pair) WITH FUNCTION to_pair(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS pair) IS 'kept';
CREATE VIEW v AS SELECT 'x'::text::pair AS p;

-- after
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION to_pair(text) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW(1, 2)::pair';
CREATE CAST (text AS pair) WITH INOUT;
COMMENT ON CAST (text AS pair) IS 'kept';
CREATE VIEW v AS SELECT 'x'::text::pair AS p;

-- plan
DROP CAST (pg_catalog.text AS public.pair);
CREATE CAST (text AS public.pair) WITH INOUT;
COMMENT ON CAST (pg_catalog.text AS public.pair) IS 'kept';
