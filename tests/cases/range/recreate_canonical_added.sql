-- It gets a canonical function: a function and a view come back.

-- before
CREATE TYPE spans AS RANGE (SUBTYPE = integer);
CREATE VIEW v AS SELECT '[1,2)'::spans AS s;

-- after
CREATE TYPE spans;
CREATE FUNCTION canon(spans) RETURNS spans LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE spans AS RANGE (SUBTYPE = integer, CANONICAL = canon);
CREATE VIEW v AS SELECT '[1,2)'::spans AS s;

-- plan
DROP VIEW public.v;
DROP TYPE public.spans;
CREATE TYPE public.spans;
CREATE FUNCTION public.canon(public.spans)
 RETURNS public.spans
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_canonical$function$;
CREATE TYPE public.spans AS RANGE (SUBTYPE = integer, CANONICAL = public.canon, MULTIRANGE_TYPE_NAME = public.spans_multirange);
CREATE VIEW public.v AS
 SELECT '[1,2)'::public.spans AS s;

-- plan until 13
DROP VIEW public.v;
DROP TYPE public.spans;
CREATE TYPE public.spans;
CREATE FUNCTION public.canon(public.spans)
 RETURNS public.spans
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_canonical$function$;
CREATE TYPE public.spans AS RANGE (SUBTYPE = integer, CANONICAL = public.canon);
CREATE VIEW public.v AS
 SELECT '[1,2)'::public.spans AS s;
