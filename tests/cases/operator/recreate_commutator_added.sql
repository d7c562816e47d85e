-- An operator comes that is the commutator of one that is there.

-- before
CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE FUNCTION eq(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2::text';
CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text <> $2';
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = text, FUNCTION = eq);

-- after
CREATE FUNCTION eq(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE FUNCTION eq(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2::text';
CREATE FUNCTION ne(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text <> $2';
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = text, FUNCTION = eq, COMMUTATOR = ===);
CREATE OPERATOR === (LEFTARG = text, RIGHTARG = integer, FUNCTION = eq, COMMUTATOR = ===);

-- plan
DROP OPERATOR public.===(integer,text);
CREATE OPERATOR public.=== (
  FUNCTION = public.eq,
  LEFTARG = integer,
  RIGHTARG = text,
  COMMUTATOR = OPERATOR(public.===)
);
CREATE OPERATOR public.=== (
  FUNCTION = public.eq,
  LEFTARG = text,
  RIGHTARG = integer,
  COMMUTATOR = OPERATOR(public.===)
);

-- back
DROP OPERATOR public.===(integer,text);
DROP OPERATOR public.===(text,integer);
CREATE OPERATOR public.=== (
  FUNCTION = public.eq,
  LEFTARG = integer,
  RIGHTARG = text
);
