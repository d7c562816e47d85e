-- An owner.

-- before
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = add2, STYPE = integer);
ALTER AGGREGATE total(integer) OWNER TO case_reader;

-- after
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = add2, STYPE = integer);
ALTER AGGREGATE total(integer) OWNER TO case_owner;

-- plan
ALTER AGGREGATE public.total(integer) OWNER TO case_owner;
