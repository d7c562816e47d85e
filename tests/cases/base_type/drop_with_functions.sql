-- The type goes with its functions, one it stands on alone stays.

-- before
CREATE TYPE num;
CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, INTERNALLENGTH = 4, PASSEDBYVALUE, TYPMOD_IN = tm_in, TYPMOD_OUT = tm_out);
CREATE FUNCTION tm_in(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
CREATE FUNCTION tm_out(integer) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodout';
CREATE FUNCTION f(num[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (n num);

-- after
CREATE FUNCTION tm_in(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';

-- plan
-- loses: table public.t
DROP TABLE public.t;
DROP FUNCTION public.f(public.num[]);
DO $drop$
BEGIN
  -- The type and its functions stand on each other, so only CASCADE drops them;
  -- nothing else may go with them.
  IF EXISTS (
    WITH RECURSIVE gone (classid, objid) AS (
      VALUES ('pg_type'::regclass, 'public.num'::regtype::oid),
        ('pg_proc'::regclass, 'public.num_in(cstring)'::regprocedure::oid),
        ('pg_proc'::regclass, 'public.num_out(public.num)'::regprocedure::oid)
      UNION
      SELECT d.classid, d.objid FROM gone g JOIN pg_depend d
        ON d.refclassid = g.classid AND d.refobjid = g.objid AND d.deptype = 'i')
    SELECT FROM gone g JOIN pg_depend d ON d.refclassid = g.classid AND d.refobjid = g.objid
     WHERE (d.classid, d.objid) NOT IN (SELECT classid, objid FROM gone))
  THEN
    RAISE EXCEPTION 'cannot drop type %: other objects stand on it', 'public.num';
  END IF;
  DROP TYPE public.num CASCADE;
END
$drop$;
DROP FUNCTION public.tm_out(integer);
