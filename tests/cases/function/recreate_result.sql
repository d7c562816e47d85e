-- Another result type: what stands on the function goes and comes back, the table loses only its default.

-- before
CREATE TABLE t (id integer, n text);
CREATE FUNCTION f(i integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
COMMENT ON FUNCTION f(integer) IS 'one';
GRANT EXECUTE ON FUNCTION f(integer) TO case_reader;
CREATE TABLE u (d bigint DEFAULT f(1), e integer, CONSTRAINT c CHECK (f(e) > 0));
CREATE INDEX x ON u (f(e));
CREATE VIEW v AS SELECT f(id) AS f FROM t;
COMMENT ON VIEW v IS 'seen';
GRANT SELECT ON v TO case_reader;
CREATE VIEW w AS SELECT f FROM v;

-- after
CREATE TABLE t (id integer, n text);
CREATE FUNCTION f(i integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
COMMENT ON FUNCTION f(integer) IS 'one';
GRANT EXECUTE ON FUNCTION f(integer) TO case_reader;
CREATE TABLE u (d bigint DEFAULT f(1), e integer, CONSTRAINT c CHECK (f(e) > 0));
CREATE INDEX x ON u (f(e));
CREATE VIEW v AS SELECT f(id) AS f FROM t;
COMMENT ON VIEW v IS 'seen';
GRANT SELECT ON v TO case_reader;
CREATE VIEW w AS SELECT f FROM v;

-- plan
DROP INDEX public.x;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.u DROP CONSTRAINT c;
ALTER TABLE public.u ALTER COLUMN d DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(i integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
GRANT EXECUTE ON FUNCTION public.f(integer) TO case_reader;
COMMENT ON FUNCTION public.f(integer) IS 'one';
ALTER TABLE public.u ALTER COLUMN d SET DEFAULT public.f(1);
-- depends on data: fails if a row of public.u breaks constraint c
ALTER TABLE public.u ADD CONSTRAINT c CHECK ((public.f(e) > 0));
CREATE VIEW public.v AS
 SELECT public.f(t.id) AS f
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE VIEW public.w AS
 SELECT v.f
   FROM public.v;
CREATE INDEX x ON public.u USING btree (public.f(e));

-- plan from 16
DROP INDEX public.x;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.u DROP CONSTRAINT c;
ALTER TABLE public.u ALTER COLUMN d DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(i integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
GRANT EXECUTE ON FUNCTION public.f(integer) TO case_reader;
COMMENT ON FUNCTION public.f(integer) IS 'one';
ALTER TABLE public.u ALTER COLUMN d SET DEFAULT public.f(1);
-- depends on data: fails if a row of public.u breaks constraint c
ALTER TABLE public.u ADD CONSTRAINT c CHECK ((public.f(e) > 0));
CREATE VIEW public.v AS
 SELECT public.f(id) AS f
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE VIEW public.w AS
 SELECT f
   FROM public.v;
CREATE INDEX x ON public.u USING btree (public.f(e));

-- back
DROP INDEX public.x;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.u DROP CONSTRAINT c;
ALTER TABLE public.u ALTER COLUMN d DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(i integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
GRANT EXECUTE ON FUNCTION public.f(integer) TO case_reader;
COMMENT ON FUNCTION public.f(integer) IS 'one';
ALTER TABLE public.u ALTER COLUMN d SET DEFAULT public.f(1);
-- depends on data: fails if a row of public.u breaks constraint c
ALTER TABLE public.u ADD CONSTRAINT c CHECK ((public.f(e) > 0));
CREATE VIEW public.v AS
 SELECT public.f(t.id) AS f
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE VIEW public.w AS
 SELECT v.f
   FROM public.v;
CREATE INDEX x ON public.u USING btree (public.f(e));

-- back from 16
DROP INDEX public.x;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.u DROP CONSTRAINT c;
ALTER TABLE public.u ALTER COLUMN d DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(i integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
GRANT EXECUTE ON FUNCTION public.f(integer) TO case_reader;
COMMENT ON FUNCTION public.f(integer) IS 'one';
ALTER TABLE public.u ALTER COLUMN d SET DEFAULT public.f(1);
-- depends on data: fails if a row of public.u breaks constraint c
ALTER TABLE public.u ADD CONSTRAINT c CHECK ((public.f(e) > 0));
CREATE VIEW public.v AS
 SELECT public.f(id) AS f
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE VIEW public.w AS
 SELECT f
   FROM public.v;
CREATE INDEX x ON public.u USING btree (public.f(e));
