-- CREATE OR REPLACE keeps the view that uses it, the grants and the comment.

-- before
CREATE TABLE t (n integer);
CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
COMMENT ON AGGREGATE total(integer) IS 'kept';
CREATE VIEW v AS SELECT total(n) AS total FROM t;

-- after
CREATE TABLE t (n integer);
CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '5', combinefunc = int4pl, parallel = safe);
COMMENT ON AGGREGATE total(integer) IS 'kept';
CREATE VIEW v AS SELECT total(n) AS total FROM t;

-- plan
CREATE OR REPLACE AGGREGATE public.total(integer) (
  SFUNC = int4pl,
  STYPE = integer,
  COMBINEFUNC = int4pl,
  INITCOND = '5',
  PARALLEL = SAFE
);

-- back
CREATE OR REPLACE AGGREGATE public.total(integer) (
  SFUNC = int4pl,
  STYPE = integer,
  INITCOND = '0'
);
