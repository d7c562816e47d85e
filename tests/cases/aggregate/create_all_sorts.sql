-- Options, no arguments, several, a view that uses one.

-- before

-- after
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION one_more(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
CREATE AGGREGATE total(integer) (SFUNC = add2, STYPE = integer, INITCOND = '0', COMBINEFUNC = add2, PARALLEL = SAFE);
CREATE AGGREGATE rows(*) (SFUNC = one_more, STYPE = integer, INITCOND = '0');
CREATE AGGREGATE "Last One"(item integer) (SFUNC = add2, STYPE = integer, FINALFUNC = one_more, FINALFUNC_MODIFY = SHAREABLE, SSPACE = 64);
CREATE TABLE t (n integer);
CREATE VIEW v AS SELECT total(n) AS total FROM t;

-- plan
CREATE FUNCTION public.add2(integer, integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + $2$function$;
CREATE FUNCTION public.one_more(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + 1$function$;
CREATE AGGREGATE public."Last One"(item integer) (
  SFUNC = public.add2,
  STYPE = integer,
  SSPACE = 64,
  FINALFUNC = public.one_more,
  FINALFUNC_MODIFY = SHAREABLE
);
CREATE AGGREGATE public.rows(*) (
  SFUNC = public.one_more,
  STYPE = integer,
  INITCOND = '0'
);
CREATE AGGREGATE public.total(integer) (
  SFUNC = public.add2,
  STYPE = integer,
  COMBINEFUNC = public.add2,
  INITCOND = '0',
  PARALLEL = SAFE
);
CREATE TABLE public.t (
  n integer
);
CREATE VIEW public.v AS
 SELECT public.total(t.n) AS total
   FROM public.t;

-- plan from 16
CREATE FUNCTION public.add2(integer, integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + $2$function$;
CREATE FUNCTION public.one_more(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + 1$function$;
CREATE AGGREGATE public."Last One"(item integer) (
  SFUNC = public.add2,
  STYPE = integer,
  SSPACE = 64,
  FINALFUNC = public.one_more,
  FINALFUNC_MODIFY = SHAREABLE
);
CREATE AGGREGATE public.rows(*) (
  SFUNC = public.one_more,
  STYPE = integer,
  INITCOND = '0'
);
CREATE AGGREGATE public.total(integer) (
  SFUNC = public.add2,
  STYPE = integer,
  COMBINEFUNC = public.add2,
  INITCOND = '0',
  PARALLEL = SAFE
);
CREATE TABLE public.t (
  n integer
);
CREATE VIEW public.v AS
 SELECT public.total(n) AS total
   FROM public.t;
