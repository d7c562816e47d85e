-- Prefix, with commutator and negator made before or after it, all options, in a schema to be quoted, used by a view.
-- version: until 16

-- before

-- after
CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE FUNCTION eq(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2::text';
CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text <> $2';
CREATE VIEW v AS SELECT 1 === '1'::text AS same, OPERATOR("S x".!!!) 2 AS n;
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = text, FUNCTION = eq, COMMUTATOR = ===, NEGATOR = <!>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR === (LEFTARG = text, RIGHTARG = integer, FUNCTION = eq, COMMUTATOR = ===);
CREATE OPERATOR <!> (LEFTARG = integer, RIGHTARG = text, FUNCTION = ne, NEGATOR = ===, RESTRICT = neqsel);
CREATE SCHEMA "S x";
CREATE OPERATOR "S x".!!! (RIGHTARG = integer, FUNCTION = int4um);
CREATE OPERATOR @=@ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, COMMUTATOR = @=@, NEGATOR = OPERATOR(pg_catalog.<>));

-- plan
CREATE SCHEMA "S x";
CREATE FUNCTION public.eq(integer, text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text = $2$function$;
CREATE FUNCTION public.eq(text, integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 = $2::text$function$;
CREATE FUNCTION public.ne(integer, text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text <> $2$function$;
CREATE OPERATOR "S x".!!! (
  FUNCTION = int4um,
  RIGHTARG = integer
);
CREATE OPERATOR public.<!> (
  FUNCTION = public.ne,
  LEFTARG = integer,
  RIGHTARG = text,
  NEGATOR = OPERATOR(public.===),
  RESTRICT = neqsel
);
CREATE OPERATOR public.=== (
  FUNCTION = public.eq,
  LEFTARG = integer,
  RIGHTARG = text,
  COMMUTATOR = OPERATOR(public.===),
  NEGATOR = OPERATOR(public.<!>),
  RESTRICT = eqsel,
  JOIN = eqjoinsel,
  HASHES,
  MERGES
);
CREATE OPERATOR public.=== (
  FUNCTION = public.eq,
  LEFTARG = text,
  RIGHTARG = integer,
  COMMUTATOR = OPERATOR(public.===)
);
CREATE OPERATOR public.@=@ (
  FUNCTION = int4eq,
  LEFTARG = integer,
  RIGHTARG = integer,
  COMMUTATOR = OPERATOR(public.@=@),
  NEGATOR = OPERATOR(pg_catalog.<>)
);
CREATE VIEW public.v AS
 SELECT (1 OPERATOR(public.===) '1'::text) AS same,
    (OPERATOR("S x".!!!) 2) AS n;

-- back
DROP VIEW public.v;
DROP OPERATOR "S x".!!!(NONE,integer);
DROP OPERATOR public.<!>(integer,text);
DROP OPERATOR public.===(integer,text);
DROP OPERATOR public.===(text,integer);
DROP OPERATOR public.@=@(integer,integer);
DROP FUNCTION public.eq(integer,text);
DROP FUNCTION public.eq(text,integer);
DROP FUNCTION public.ne(integer,text);
DROP SCHEMA "S x";
