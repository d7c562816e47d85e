-- Another result: what stands on the function goes and comes back, and so do its owner, grants, comment and label.

-- before
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
ALTER FUNCTION f(integer) OWNER TO case_owner;
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO case_app;
COMMENT ON FUNCTION f(integer) IS 'kept';
SECURITY LABEL FOR dummy ON FUNCTION f(integer) IS 'kept';
CREATE TABLE t (a integer DEFAULT f(1), CONSTRAINT c CHECK (f(a) > 0));
CREATE INDEX i ON t (f(a));
CREATE POLICY p ON t USING (f(a) > 1);
CREATE VIEW v AS SELECT f(a) > 1 AS x FROM t;

-- after
CREATE FUNCTION f(a integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 1';
ALTER FUNCTION f(integer) OWNER TO case_owner;
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO case_app;
COMMENT ON FUNCTION f(integer) IS 'kept';
SECURITY LABEL FOR dummy ON FUNCTION f(integer) IS 'kept';
CREATE TABLE t (a integer DEFAULT f(1), CONSTRAINT c CHECK (f(a) > 0));
CREATE INDEX i ON t (f(a));
CREATE POLICY p ON t USING (f(a) > 1);
CREATE VIEW v AS SELECT f(a) > 1 AS x FROM t;

-- plan
DROP POLICY p ON public.t;
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;
ALTER FUNCTION public.f(integer) OWNER TO case_owner;
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO case_app;
COMMENT ON FUNCTION public.f(integer) IS 'kept';
SECURITY LABEL FOR dummy ON FUNCTION public.f(integer) IS 'kept';
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.f(1);
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((public.f(a) > 0));
CREATE VIEW public.v AS
 SELECT (public.f(t.a) > 1) AS x
   FROM public.t;
CREATE INDEX i ON public.t USING btree (public.f(a));
CREATE POLICY p ON public.t USING ((public.f(a) > 1));

-- plan from 16
DROP POLICY p ON public.t;
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;
ALTER FUNCTION public.f(integer) OWNER TO case_owner;
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO case_app;
COMMENT ON FUNCTION public.f(integer) IS 'kept';
SECURITY LABEL FOR dummy ON FUNCTION public.f(integer) IS 'kept';
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.f(1);
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((public.f(a) > 0));
CREATE VIEW public.v AS
 SELECT (public.f(a) > 1) AS x
   FROM public.t;
CREATE INDEX i ON public.t USING btree (public.f(a));
CREATE POLICY p ON public.t USING ((public.f(a) > 1));
