-- The right of everybody is taken.

-- before
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = add2, STYPE = integer);

-- after
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = add2, STYPE = integer);
REVOKE EXECUTE ON FUNCTION total(integer) FROM PUBLIC;

-- plan
REVOKE EXECUTE ON FUNCTION public.total(integer) FROM PUBLIC;
