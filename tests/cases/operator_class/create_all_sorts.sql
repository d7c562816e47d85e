-- Default with its own family, in a given family, empty, with storage; the same name for two methods; a loose and a firm member.

-- before

-- after
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION pair_lt(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a < ($2).a';
CREATE FUNCTION pair_eq(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a = ($2).a';
CREATE FUNCTION pair_gt(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a > ($2).a';
CREATE FUNCTION pair_cmp(pair, pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a - ($2).a';
CREATE FUNCTION pair_hash(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE OPERATOR <# (LEFTARG = pair, RIGHTARG = pair, FUNCTION = pair_lt, COMMUTATOR = >#);
CREATE OPERATOR =# (LEFTARG = pair, RIGHTARG = pair, FUNCTION = pair_eq, COMMUTATOR = =#);
CREATE OPERATOR ># (LEFTARG = pair, RIGHTARG = pair, FUNCTION = pair_gt, COMMUTATOR = <#);
CREATE OPERATOR CLASS "Pair Ops" DEFAULT FOR TYPE pair USING btree AS OPERATOR 1 <#, OPERATOR 3 =#, OPERATOR 5 >#, FUNCTION 1 pair_cmp(pair, pair);
CREATE OPERATOR FAMILY hashes USING hash;
CREATE OPERATOR CLASS "Pair Ops" DEFAULT FOR TYPE pair USING hash FAMILY hashes AS OPERATOR 1 =#, FUNCTION 1 pair_hash(pair);
CREATE OPERATOR CLASS nothing FOR TYPE integer USING gin AS STORAGE text;
CREATE OPERATOR CLASS nothing FOR TYPE integer USING hash AS STORAGE integer;
CREATE TABLE t (p pair PRIMARY KEY, q pair);
CREATE INDEX t_q ON t USING hash (q);

-- plan
CREATE TYPE public.pair AS (a integer, b integer);
CREATE FUNCTION public.pair_cmp(public.pair, public.pair)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a - ($2).a$function$;
CREATE FUNCTION public.pair_eq(public.pair, public.pair)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a = ($2).a$function$;
CREATE FUNCTION public.pair_gt(public.pair, public.pair)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a > ($2).a$function$;
CREATE FUNCTION public.pair_hash(public.pair)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a$function$;
CREATE FUNCTION public.pair_lt(public.pair, public.pair)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a < ($2).a$function$;
CREATE OPERATOR public.<# (
  FUNCTION = public.pair_lt,
  LEFTARG = public.pair,
  RIGHTARG = public.pair,
  COMMUTATOR = OPERATOR(public.>#)
);
CREATE OPERATOR public.=# (
  FUNCTION = public.pair_eq,
  LEFTARG = public.pair,
  RIGHTARG = public.pair,
  COMMUTATOR = OPERATOR(public.=#)
);
CREATE OPERATOR public.># (
  FUNCTION = public.pair_gt,
  LEFTARG = public.pair,
  RIGHTARG = public.pair,
  COMMUTATOR = OPERATOR(public.<#)
);
CREATE OPERATOR FAMILY public."Pair Ops" USING btree;
CREATE OPERATOR FAMILY public.hashes USING hash;
CREATE OPERATOR FAMILY public.nothing USING gin;
CREATE OPERATOR FAMILY public.nothing USING hash;
CREATE OPERATOR CLASS public."Pair Ops" DEFAULT FOR TYPE public.pair USING btree FAMILY public."Pair Ops" AS
  OPERATOR 1 public.<#(public.pair,public.pair),
  OPERATOR 3 public.=#(public.pair,public.pair),
  OPERATOR 5 public.>#(public.pair,public.pair),
  FUNCTION 1 (public.pair, public.pair) public.pair_cmp(public.pair,public.pair);
CREATE OPERATOR CLASS public."Pair Ops" DEFAULT FOR TYPE public.pair USING hash FAMILY public.hashes AS
  OPERATOR 1 public.=#(public.pair,public.pair),
  FUNCTION 1 (public.pair, public.pair) public.pair_hash(public.pair);
CREATE OPERATOR CLASS public.nothing FOR TYPE integer USING gin FAMILY public.nothing AS
  STORAGE text;
CREATE OPERATOR CLASS public.nothing FOR TYPE integer USING hash FAMILY public.nothing AS
  STORAGE integer;
CREATE TABLE public.t (
  p public.pair NOT NULL,
  q public.pair,
  CONSTRAINT t_pkey PRIMARY KEY (p)
);
CREATE INDEX t_q ON public.t USING hash (q);

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP OPERATOR FAMILY public."Pair Ops" USING btree;
DROP OPERATOR FAMILY public.hashes USING hash;
DROP OPERATOR FAMILY public.nothing USING gin;
DROP OPERATOR FAMILY public.nothing USING hash;
DROP OPERATOR public.<#(public.pair,public.pair);
DROP OPERATOR public.=#(public.pair,public.pair);
DROP OPERATOR public.>#(public.pair,public.pair);
DROP FUNCTION public.pair_cmp(public.pair,public.pair);
DROP FUNCTION public.pair_eq(public.pair,public.pair);
DROP FUNCTION public.pair_gt(public.pair,public.pair);
DROP FUNCTION public.pair_hash(public.pair);
DROP FUNCTION public.pair_lt(public.pair,public.pair);
DROP TYPE public.pair;
