-- Subtype, operator class, collation, difference and the name of the multirange.
-- version: from 14

-- before

-- after
CREATE FUNCTION apart(float8, float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE TYPE plain AS RANGE (SUBTYPE = numeric);
CREATE TYPE "Float Range" AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = apart, MULTIRANGE_TYPE_NAME = floats);
CREATE TYPE words AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops);
CREATE TABLE t (f "Float Range", m floats);

-- plan
CREATE TYPE public.plain AS RANGE (SUBTYPE = numeric, MULTIRANGE_TYPE_NAME = public.plain_multirange);
CREATE TYPE public.words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = pg_catalog.text_pattern_ops, COLLATION = "C", MULTIRANGE_TYPE_NAME = public.words_multirange);
CREATE FUNCTION public.apart(double precision, double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 - $2$function$;
CREATE TYPE public."Float Range" AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = public.apart, MULTIRANGE_TYPE_NAME = public.floats);
CREATE TABLE public.t (
  f public."Float Range",
  m public.floats
);
