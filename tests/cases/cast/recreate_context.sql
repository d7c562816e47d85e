-- The context of a cast cannot be altered.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION first_of(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE CAST (pair AS integer) WITH FUNCTION first_of(pair);

-- after
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION first_of(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE CAST (pair AS integer) WITH FUNCTION first_of(pair) AS IMPLICIT;

-- plan
DROP CAST (public.pair AS integer);
CREATE CAST (public.pair AS integer) WITH FUNCTION public.first_of(public.pair) AS IMPLICIT;
