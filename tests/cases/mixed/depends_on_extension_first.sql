-- Statements may stand in any order; a trigger and a procedure.

-- before

-- after
ALTER TRIGGER g ON t DEPENDS ON EXTENSION hstore;
ALTER PROCEDURE p() DEPENDS ON EXTENSION hstore;
CREATE TABLE t (a integer);
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
CREATE EXTENSION hstore;

-- plan
CREATE EXTENSION hstore WITH SCHEMA public;
CREATE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$;
CREATE PROCEDURE public.p()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER PROCEDURE public.p() DEPENDS ON EXTENSION hstore;
CREATE TABLE public.t (
  a integer
);
CREATE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TRIGGER g ON public.t DEPENDS ON EXTENSION hstore;
