-- A range of another type, and the function that takes it.

-- before
CREATE TYPE span AS RANGE (SUBTYPE = integer);
CREATE FUNCTION f(span) RETURNS boolean LANGUAGE sql AS 'SELECT true';

-- after
CREATE TYPE span AS RANGE (SUBTYPE = bigint);
CREATE FUNCTION f(span) RETURNS boolean LANGUAGE sql AS 'SELECT true';

-- plan
DROP FUNCTION public.f(public.span);
DROP TYPE public.span;
CREATE TYPE public.span AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = public.span_multirange);
CREATE FUNCTION public.f(public.span)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT true$function$;

-- plan until 13
DROP FUNCTION public.f(public.span);
DROP TYPE public.span;
CREATE TYPE public.span AS RANGE (SUBTYPE = bigint);
CREATE FUNCTION public.f(public.span)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT true$function$;
