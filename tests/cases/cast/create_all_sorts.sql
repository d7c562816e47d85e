-- By function, by text, implicit or in assignments.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION first_of(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';

-- after
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION first_of(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE CAST (pair AS integer) WITH FUNCTION first_of(pair) AS ASSIGNMENT;
CREATE CAST (pair AS text) WITH INOUT AS IMPLICIT;

-- plan
CREATE CAST (public.pair AS integer) WITH FUNCTION public.first_of(public.pair) AS ASSIGNMENT;
CREATE CAST (public.pair AS text) WITH INOUT AS IMPLICIT;
