-- A cast goes before its type.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION first_of(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE CAST (pair AS integer) WITH FUNCTION first_of(pair);

-- after

-- plan
DROP CAST (public.pair AS integer);
DROP FUNCTION public.first_of(public.pair);
DROP TYPE public.pair;
