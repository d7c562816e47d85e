-- Another function; a view, an operator class and an index come back, with owner and comment.

-- before
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
ALTER OPERATOR === (integer, integer) OWNER TO alice; COMMENT ON OPERATOR === (integer, integer) IS 'same';
CREATE VIEW v AS SELECT 1 === 2 AS same; GRANT SELECT ON v TO bob;
CREATE OPERATOR CLASS my_ops FOR TYPE integer USING hash AS OPERATOR 1 ===, FUNCTION 1 hashint4(integer);
CREATE TABLE t (n integer); CREATE INDEX t_n ON t USING hash (n my_ops);

-- after
CREATE FUNCTION same(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = same, HASHES);
ALTER OPERATOR === (integer, integer) OWNER TO alice; COMMENT ON OPERATOR === (integer, integer) IS 'same';
CREATE VIEW v AS SELECT 1 === 2 AS same; GRANT SELECT ON v TO bob;
CREATE OPERATOR CLASS my_ops FOR TYPE integer USING hash AS OPERATOR 1 ===, FUNCTION 1 hashint4(integer);
CREATE TABLE t (n integer); CREATE INDEX t_n ON t USING hash (n my_ops);

-- plan
DROP INDEX public.t_n;
DROP VIEW public.v;
DROP OPERATOR CLASS public.my_ops USING hash;
DROP OPERATOR public.===(integer,integer);
CREATE FUNCTION public.same(integer, integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 = $2$function$;
CREATE OPERATOR public.=== (
  FUNCTION = public.same,
  LEFTARG = integer,
  RIGHTARG = integer,
  HASHES
);
ALTER OPERATOR public.===(integer,integer) OWNER TO alice;
COMMENT ON OPERATOR public.===(integer,integer) IS 'same';
CREATE OPERATOR CLASS public.my_ops FOR TYPE integer USING hash FAMILY public.my_ops AS
  OPERATOR 1 public.===(integer,integer),
  FUNCTION 1 (integer, integer) hashint4(integer);
CREATE VIEW public.v AS
 SELECT (1 OPERATOR(public.===) 2) AS same;
GRANT SELECT ON TABLE public.v TO bob;
CREATE INDEX t_n ON public.t USING hash (n public.my_ops);
