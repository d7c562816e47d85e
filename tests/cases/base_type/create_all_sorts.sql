-- A shell that stays one; a type with its functions, an operator and a table; one with every option, in a schema to be quoted; its array.

-- before

-- after
CREATE TYPE later;
CREATE TYPE num;
CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
CREATE FUNCTION num_eq(num, num) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4eq';
CREATE FUNCTION num_hash(num) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'hashint4';
CREATE OPERATOR = (LEFTARG = num, RIGHTARG = num, FUNCTION = num_eq, COMMUTATOR = =);
CREATE OPERATOR CLASS num_ops DEFAULT FOR TYPE num USING hash AS OPERATOR 1 =, FUNCTION 1 num_hash(num);
CREATE TABLE t (n num DEFAULT '1', many num[], CHECK (n = '1'));
CREATE INDEX t_n ON t USING hash (n);
CREATE DOMAIN d AS num;
CREATE SCHEMA "S x";
CREATE TYPE "S x"."My Text";
CREATE FUNCTION "S x".i(cstring) RETURNS "S x"."My Text" LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION "S x".o("S x"."My Text") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION "S x".r(internal) RETURNS "S x"."My Text" LANGUAGE internal STABLE STRICT AS 'textrecv';
CREATE FUNCTION "S x".s("S x"."My Text") RETURNS bytea LANGUAGE internal STABLE STRICT AS 'textsend';
CREATE TYPE "S x"."My Text" (INPUT = "S x".i, OUTPUT = "S x".o, RECEIVE = "S x".r, SEND = "S x".s, TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout, ANALYZE = array_typanalyze,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended, CATEGORY = 'S', PREFERRED = true, DEFAULT = 'it''s', DELIMITER = ';', COLLATABLE = true);
CREATE FUNCTION pair_in(cstring) RETURNS pair LANGUAGE internal IMMUTABLE STRICT AS 'point_in';
CREATE FUNCTION pair_out(pair) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'point_out';
CREATE TYPE pair (INPUT = pair_in, OUTPUT = pair_out, INTERNALLENGTH = 16, ALIGNMENT = double, ELEMENT = double precision);
CREATE TYPE pair;

-- plan
CREATE SCHEMA "S x";
CREATE TYPE "S x"."My Text";
CREATE TYPE public.later;
CREATE TYPE public.num;
CREATE TYPE public.pair;
CREATE FUNCTION "S x".i(cstring)
 RETURNS "S x"."My Text"
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$;
CREATE FUNCTION "S x".o("S x"."My Text")
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$;
CREATE FUNCTION "S x".r(internal)
 RETURNS "S x"."My Text"
 LANGUAGE internal
 STABLE STRICT
AS $function$textrecv$function$;
CREATE FUNCTION "S x".s("S x"."My Text")
 RETURNS bytea
 LANGUAGE internal
 STABLE STRICT
AS $function$textsend$function$;
CREATE TYPE "S x"."My Text" (
  INPUT = "S x".i,
  OUTPUT = "S x".o,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  CATEGORY = 'S',
  PREFERRED = true,
  DEFAULT = 'it''s',
  DELIMITER = ';',
  COLLATABLE = true,
  RECEIVE = "S x".r,
  SEND = "S x".s,
  TYPMOD_IN = varchartypmodin,
  TYPMOD_OUT = varchartypmodout,
  ANALYZE = array_typanalyze,
  STORAGE = extended
);
CREATE FUNCTION public.num_in(cstring)
 RETURNS public.num
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;
CREATE FUNCTION public.num_out(public.num)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;
CREATE TYPE public.num (
  INPUT = public.num_in,
  OUTPUT = public.num_out,
  INTERNALLENGTH = 4,
  PASSEDBYVALUE = true
);
CREATE DOMAIN public.d AS public.num;
CREATE FUNCTION public.num_eq(public.num, public.num)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4eq$function$;
CREATE FUNCTION public.num_hash(public.num)
 RETURNS integer
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$hashint4$function$;
CREATE FUNCTION public.pair_in(cstring)
 RETURNS public.pair
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$point_in$function$;
CREATE FUNCTION public.pair_out(public.pair)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$point_out$function$;
CREATE TYPE public.pair (
  INPUT = public.pair_in,
  OUTPUT = public.pair_out,
  INTERNALLENGTH = 16,
  ALIGNMENT = double,
  ELEMENT = double precision,
  SUBSCRIPT = raw_array_subscript_handler
);
CREATE OPERATOR public.= (
  FUNCTION = public.num_eq,
  LEFTARG = public.num,
  RIGHTARG = public.num,
  COMMUTATOR = OPERATOR(public.=)
);
CREATE OPERATOR FAMILY public.num_ops USING hash;
CREATE OPERATOR CLASS public.num_ops DEFAULT FOR TYPE public.num USING hash FAMILY public.num_ops AS
  OPERATOR 1 public.=(public.num,public.num),
  FUNCTION 1 (public.num, public.num) public.num_hash(public.num);
CREATE TABLE public.t (
  n public.num DEFAULT '1'::public.num,
  many public.num[],
  CONSTRAINT t_n_check CHECK ((n OPERATOR(public.=) '1'::public.num))
);
CREATE INDEX t_n ON public.t USING hash (n);

-- plan until 13
CREATE SCHEMA "S x";
CREATE TYPE "S x"."My Text";
CREATE TYPE public.later;
CREATE TYPE public.num;
CREATE TYPE public.pair;
CREATE FUNCTION "S x".i(cstring)
 RETURNS "S x"."My Text"
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$;
CREATE FUNCTION "S x".o("S x"."My Text")
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$;
CREATE FUNCTION "S x".r(internal)
 RETURNS "S x"."My Text"
 LANGUAGE internal
 STABLE STRICT
AS $function$textrecv$function$;
CREATE FUNCTION "S x".s("S x"."My Text")
 RETURNS bytea
 LANGUAGE internal
 STABLE STRICT
AS $function$textsend$function$;
CREATE TYPE "S x"."My Text" (
  INPUT = "S x".i,
  OUTPUT = "S x".o,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  CATEGORY = 'S',
  PREFERRED = true,
  DEFAULT = 'it''s',
  DELIMITER = ';',
  COLLATABLE = true,
  RECEIVE = "S x".r,
  SEND = "S x".s,
  TYPMOD_IN = varchartypmodin,
  TYPMOD_OUT = varchartypmodout,
  ANALYZE = array_typanalyze,
  STORAGE = extended
);
CREATE FUNCTION public.num_in(cstring)
 RETURNS public.num
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;
CREATE FUNCTION public.num_out(public.num)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;
CREATE TYPE public.num (
  INPUT = public.num_in,
  OUTPUT = public.num_out,
  INTERNALLENGTH = 4,
  PASSEDBYVALUE = true
);
CREATE DOMAIN public.d AS public.num;
CREATE FUNCTION public.num_eq(public.num, public.num)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4eq$function$;
CREATE FUNCTION public.num_hash(public.num)
 RETURNS integer
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$hashint4$function$;
CREATE FUNCTION public.pair_in(cstring)
 RETURNS public.pair
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$point_in$function$;
CREATE FUNCTION public.pair_out(public.pair)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$point_out$function$;
CREATE TYPE public.pair (
  INPUT = public.pair_in,
  OUTPUT = public.pair_out,
  INTERNALLENGTH = 16,
  ALIGNMENT = double,
  ELEMENT = double precision
);
CREATE OPERATOR public.= (
  FUNCTION = public.num_eq,
  LEFTARG = public.num,
  RIGHTARG = public.num,
  COMMUTATOR = OPERATOR(public.=)
);
CREATE OPERATOR FAMILY public.num_ops USING hash;
CREATE OPERATOR CLASS public.num_ops DEFAULT FOR TYPE public.num USING hash FAMILY public.num_ops AS
  OPERATOR 1 public.=(public.num,public.num),
  FUNCTION 1 (public.num, public.num) public.num_hash(public.num);
CREATE TABLE public.t (
  n public.num DEFAULT '1'::public.num,
  many public.num[],
  CONSTRAINT t_n_check CHECK ((n OPERATOR(public.=) '1'::public.num))
);
CREATE INDEX t_n ON public.t USING hash (n);

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP OPERATOR FAMILY public.num_ops USING hash;
DROP OPERATOR public.=(public.num,public.num);
DROP FUNCTION public.num_eq(public.num,public.num);
DROP FUNCTION public.num_hash(public.num);
DO $drop$
BEGIN
  -- The type and its functions stand on each other, so only CASCADE drops them;
  -- nothing else may go with them.
  IF EXISTS (
    WITH RECURSIVE gone (classid, objid) AS (
      VALUES ('pg_type'::regclass, '"S x"."My Text"'::regtype::oid),
        ('pg_proc'::regclass, '"S x".i(cstring)'::regprocedure::oid),
        ('pg_proc'::regclass, '"S x".o("S x"."My Text")'::regprocedure::oid),
        ('pg_proc'::regclass, '"S x".r(internal)'::regprocedure::oid),
        ('pg_proc'::regclass, '"S x".s("S x"."My Text")'::regprocedure::oid)
      UNION
      SELECT d.classid, d.objid FROM gone g JOIN pg_depend d
        ON d.refclassid = g.classid AND d.refobjid = g.objid AND d.deptype = 'i')
    SELECT FROM gone g JOIN pg_depend d ON d.refclassid = g.classid AND d.refobjid = g.objid
     WHERE (d.classid, d.objid) NOT IN (SELECT classid, objid FROM gone))
  THEN
    RAISE EXCEPTION 'cannot drop type %: other objects stand on it', '"S x"."My Text"';
  END IF;
  DROP TYPE "S x"."My Text" CASCADE;
END
$drop$;
DROP TYPE public.later;
DO $drop$
BEGIN
  -- The type and its functions stand on each other, so only CASCADE drops them;
  -- nothing else may go with them.
  IF EXISTS (
    WITH RECURSIVE gone (classid, objid) AS (
      VALUES ('pg_type'::regclass, 'public.pair'::regtype::oid),
        ('pg_proc'::regclass, 'public.pair_in(cstring)'::regprocedure::oid),
        ('pg_proc'::regclass, 'public.pair_out(public.pair)'::regprocedure::oid)
      UNION
      SELECT d.classid, d.objid FROM gone g JOIN pg_depend d
        ON d.refclassid = g.classid AND d.refobjid = g.objid AND d.deptype = 'i')
    SELECT FROM gone g JOIN pg_depend d ON d.refclassid = g.classid AND d.refobjid = g.objid
     WHERE (d.classid, d.objid) NOT IN (SELECT classid, objid FROM gone))
  THEN
    RAISE EXCEPTION 'cannot drop type %: other objects stand on it', 'public.pair';
  END IF;
  DROP TYPE public.pair CASCADE;
END
$drop$;
DROP DOMAIN public.d;
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
DROP SCHEMA "S x";
