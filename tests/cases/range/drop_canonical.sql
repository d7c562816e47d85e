-- With the function that stands on it while it stands on the function.

-- before
CREATE TYPE spans;
CREATE FUNCTION canon(spans) RETURNS spans LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE spans AS RANGE (SUBTYPE = integer, CANONICAL = canon);
CREATE FUNCTION f(spans) RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- after

-- plan
DROP FUNCTION public.f(public.spans);
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
