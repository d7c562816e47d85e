-- With its function and what uses it.

-- before
CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE FUNCTION eq(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2::text';
CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text <> $2';
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = text, FUNCTION = eq, NEGATOR = <!>);
CREATE VIEW v AS SELECT 1 === '1'::text AS same;

-- after

-- plan
DROP VIEW public.v;
DROP OPERATOR public.===(integer,text);
DROP FUNCTION public.eq(integer,text);
DROP FUNCTION public.eq(text,integer);
DROP FUNCTION public.ne(integer,text);
