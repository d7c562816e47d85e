-- A canonical function takes and returns the type, so it is made on its shell; every other option too.
-- version: from 14

-- before

-- after
CREATE TYPE spans;
CREATE FUNCTION canon(spans) RETURNS spans LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE FUNCTION diff(integer, integer) RETURNS double precision LANGUAGE internal IMMUTABLE STRICT AS 'int4range_subdiff';
CREATE OPERATOR CLASS ops FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TYPE spans AS RANGE (SUBTYPE = integer, SUBTYPE_OPCLASS = ops, CANONICAL = canon, SUBTYPE_DIFF = diff, MULTIRANGE_TYPE_NAME = "Many Spans");
CREATE TABLE t (s spans, m "Many Spans", a spans[]);

-- plan
CREATE FUNCTION public.diff(integer, integer)
 RETURNS double precision
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_subdiff$function$;
CREATE OPERATOR FAMILY public.ops USING btree;
CREATE OPERATOR CLASS public.ops FOR TYPE integer USING btree FAMILY public.ops AS
  OPERATOR 1 <(integer,integer),
  OPERATOR 2 <=(integer,integer),
  OPERATOR 3 =(integer,integer),
  OPERATOR 4 >=(integer,integer),
  OPERATOR 5 >(integer,integer),
  FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
CREATE TYPE public.spans;
CREATE FUNCTION public.canon(public.spans)
 RETURNS public.spans
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_canonical$function$;
CREATE TYPE public.spans AS RANGE (SUBTYPE = integer, SUBTYPE_OPCLASS = public.ops, CANONICAL = public.canon, SUBTYPE_DIFF = public.diff, MULTIRANGE_TYPE_NAME = public."Many Spans");
CREATE TABLE public.t (
  s public.spans,
  m public."Many Spans",
  a public.spans[]
);

-- back
-- loses: table public.t
DROP TABLE public.t;
DO $drop$
BEGIN
  -- The type and its functions stand on each other, so only CASCADE drops them;
  -- nothing else may go with them.
  IF EXISTS (
    WITH RECURSIVE gone (classid, objid) AS (
      VALUES ('pg_type'::regclass, 'public.spans'::regtype::oid),
        ('pg_proc'::regclass, 'public.canon(public.spans)'::regprocedure::oid)
      UNION
      SELECT d.classid, d.objid FROM gone g JOIN pg_depend d
        ON d.refclassid = g.classid AND d.refobjid = g.objid AND d.deptype = 'i')
    SELECT FROM gone g JOIN pg_depend d ON d.refclassid = g.classid AND d.refobjid = g.objid
     WHERE (d.classid, d.objid) NOT IN (SELECT classid, objid FROM gone))
  THEN
    RAISE EXCEPTION 'cannot drop type %: other objects stand on it', 'public.spans';
  END IF;
  DROP TYPE public.spans CASCADE;
END
$drop$;
DROP OPERATOR FAMILY public.ops USING btree;
DROP FUNCTION public.diff(integer,integer);
