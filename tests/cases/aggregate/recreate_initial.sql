-- An aggregate that changes is made anew, with the view that uses it.

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
DROP VIEW public.v;
DROP AGGREGATE public.total(integer);
CREATE AGGREGATE public.total(integer) (
  SFUNC = public.add2,
  STYPE = integer,
  INITCOND = '1'
);
CREATE VIEW public.v AS
 SELECT public.total(t.n) AS total
   FROM public.t;

-- plan from 16
DROP VIEW public.v;
DROP AGGREGATE public.total(integer);
CREATE AGGREGATE public.total(integer) (
  SFUNC = public.add2,
  STYPE = integer,
  INITCOND = '1'
);
CREATE VIEW public.v AS
 SELECT public.total(n) AS total
   FROM public.t;
