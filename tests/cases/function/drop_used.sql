-- A function goes after the default, the check, the index and the trigger that used it.

-- before
CREATE FUNCTION f(i integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (a integer DEFAULT f(1), b integer GENERATED ALWAYS AS (f(1)) STORED, CONSTRAINT c CHECK (f(a) > 0));
CREATE INDEX x ON t (f(a));
CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();

-- after
CREATE TABLE t (a integer);

-- plan
DROP TRIGGER r ON public.t;
DROP INDEX public.x;
ALTER TABLE public.t DROP CONSTRAINT c;
DROP FUNCTION public.g();
-- loses: column b of table public.t
ALTER TABLE public.t
  DROP COLUMN b,
  ALTER COLUMN a DROP DEFAULT;
DROP FUNCTION public.f(integer);

-- back
CREATE FUNCTION public.f(i integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
CREATE FUNCTION public.g()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
ALTER TABLE public.t
  ADD COLUMN b integer GENERATED ALWAYS AS (public.f(1)) STORED,
  ALTER COLUMN a SET DEFAULT public.f(1);
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((public.f(a) > 0));
CREATE INDEX x ON public.t USING btree (public.f(a));
CREATE TRIGGER r BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.g();
