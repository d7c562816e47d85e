-- Another result: it is made anew, with its comment, its grants and the view that uses it.

-- before
CREATE TABLE t (n integer);
CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
COMMENT ON AGGREGATE total(integer) IS 'kept';
REVOKE EXECUTE ON FUNCTION total(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION total(integer) TO case_reader;
CREATE VIEW v AS SELECT total(n) AS total FROM t;

-- after
CREATE TABLE t (n integer);
CREATE AGGREGATE total(integer) (sfunc = int84pl, stype = bigint, initcond = '0');
COMMENT ON AGGREGATE total(integer) IS 'kept';
REVOKE EXECUTE ON FUNCTION total(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION total(integer) TO case_reader;
CREATE VIEW v AS SELECT total(n) AS total FROM t;

-- plan
DROP VIEW public.v;
DROP AGGREGATE public.total(integer);
CREATE AGGREGATE public.total(integer) (
  SFUNC = int84pl,
  STYPE = bigint,
  INITCOND = '0'
);
REVOKE EXECUTE ON FUNCTION public.total(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.total(integer) TO case_reader;
COMMENT ON AGGREGATE public.total(integer) IS 'kept';
CREATE VIEW public.v AS
 SELECT public.total(t.n) AS total
   FROM public.t;

-- plan from 16
DROP VIEW public.v;
DROP AGGREGATE public.total(integer);
CREATE AGGREGATE public.total(integer) (
  SFUNC = int84pl,
  STYPE = bigint,
  INITCOND = '0'
);
REVOKE EXECUTE ON FUNCTION public.total(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.total(integer) TO case_reader;
COMMENT ON AGGREGATE public.total(integer) IS 'kept';
CREATE VIEW public.v AS
 SELECT public.total(n) AS total
   FROM public.t;
