-- Another delimiter: whatever stands on it comes back.

-- before
CREATE TYPE num;
CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
COMMENT ON TYPE num IS 'ours'; ALTER TYPE num OWNER TO alice; GRANT USAGE ON TYPE num TO bob;
COMMENT ON FUNCTION num_in(cstring) IS 'reads';
CREATE FUNCTION f(num) RETURNS num LANGUAGE sql AS 'SELECT $1'; CREATE VIEW v AS SELECT '1'::num AS n;

-- after
CREATE TYPE num;
CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, INTERNALLENGTH = 4, PASSEDBYVALUE, DELIMITER = ';');
COMMENT ON TYPE num IS 'ours'; ALTER TYPE num OWNER TO alice; GRANT USAGE ON TYPE num TO bob;
COMMENT ON FUNCTION num_in(cstring) IS 'reads';
CREATE FUNCTION f(num) RETURNS num LANGUAGE sql AS 'SELECT $1'; CREATE VIEW v AS SELECT '1'::num AS n;

-- plan
DROP VIEW public.v;
DROP FUNCTION public.f(public.num);
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
CREATE TYPE public.num;
CREATE FUNCTION public.num_in(cstring)
 RETURNS public.num
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;
COMMENT ON FUNCTION public.num_in(cstring) IS 'reads';
CREATE FUNCTION public.num_out(public.num)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;
CREATE TYPE public.num (
  INPUT = public.num_in,
  OUTPUT = public.num_out,
  INTERNALLENGTH = 4,
  PASSEDBYVALUE = true,
  DELIMITER = ';'
);
ALTER TYPE public.num OWNER TO alice;
GRANT USAGE ON TYPE public.num TO bob;
COMMENT ON TYPE public.num IS 'ours';
CREATE FUNCTION public.f(public.num)
 RETURNS public.num
 LANGUAGE sql
AS $function$SELECT $1$function$;
CREATE VIEW public.v AS
 SELECT '1'::public.num AS n;
