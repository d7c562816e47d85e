-- Members come and go, one changes its operator.

-- before
CREATE OPERATOR FAMILY fam USING btree;
ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 1 < (integer, bigint), OPERATOR 2 <= (integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
CREATE FUNCTION le(integer, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <= $2';
CREATE OPERATOR <== (LEFTARG = integer, RIGHTARG = bigint, FUNCTION = le);
ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 5 <== (integer, bigint);

-- after
CREATE OPERATOR FAMILY fam USING btree;
CREATE FUNCTION cmp(integer, bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint48cmp($1, $2)';
ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 1 < (integer, bigint), OPERATOR 3 = (integer, bigint), FUNCTION 1 (integer, bigint) cmp(integer, bigint);

-- plan
CREATE FUNCTION public.cmp(integer, bigint)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT btint48cmp($1, $2)$function$;
ALTER OPERATOR FAMILY public.fam USING btree DROP
  OPERATOR 2 (integer, bigint),
  OPERATOR 5 (integer, bigint),
  FUNCTION 1 (integer, bigint);
ALTER OPERATOR FAMILY public.fam USING btree ADD
  OPERATOR 3 =(integer,bigint),
  FUNCTION 1 (integer, bigint) public.cmp(integer,bigint);
DROP OPERATOR public.<==(integer,bigint);
DROP FUNCTION public.le(integer,bigint);

-- back
CREATE FUNCTION public.le(integer, bigint)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 <= $2$function$;
CREATE OPERATOR public.<== (
  FUNCTION = public.le,
  LEFTARG = integer,
  RIGHTARG = bigint
);
ALTER OPERATOR FAMILY public.fam USING btree DROP
  OPERATOR 3 (integer, bigint),
  FUNCTION 1 (integer, bigint);
ALTER OPERATOR FAMILY public.fam USING btree ADD
  OPERATOR 2 <=(integer,bigint),
  OPERATOR 5 public.<==(integer,bigint),
  FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);
DROP FUNCTION public.cmp(integer,bigint);
