-- An aggregate goes before its functions.

-- before
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = add2, STYPE = integer);

-- after

-- plan
DROP AGGREGATE public.total(integer);
DROP FUNCTION public.add2(integer,integer);
