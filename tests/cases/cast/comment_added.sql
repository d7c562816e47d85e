-- A comment.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION first_of(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE CAST (pair AS integer) WITH FUNCTION first_of(pair);

-- after
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION first_of(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE CAST (pair AS integer) WITH FUNCTION first_of(pair);
COMMENT ON CAST (pair AS integer) IS 'the first';

-- plan
COMMENT ON CAST (public.pair AS integer) IS 'the first';
