-- Another initial value, in place: the view that uses the aggregate stays.

-- before
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = add2, STYPE = integer, INITCOND = '0');
CREATE TABLE t (n integer);
CREATE VIEW v AS SELECT total(n) AS total FROM t;

-- after
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = add2, STYPE = integer, INITCOND = '1');
CREATE TABLE t (n integer);
CREATE VIEW v AS SELECT total(n) AS total FROM t;

-- plan
CREATE OR REPLACE AGGREGATE public.total(integer) (
  SFUNC = public.add2,
  STYPE = integer,
  INITCOND = '1'
);
