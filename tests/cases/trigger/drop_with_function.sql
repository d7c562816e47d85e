-- A trigger goes before its function; another with the column that it names.

-- before
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER u BEFORE UPDATE OF n ON t FOR EACH ROW EXECUTE FUNCTION f();

-- after
CREATE TABLE t (id integer PRIMARY KEY);

-- plan
DROP TRIGGER r ON public.t;
DROP TRIGGER u ON public.t;
DROP FUNCTION public.f();
-- loses: column n of table public.t
ALTER TABLE public.t DROP COLUMN n;

-- back
CREATE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
ALTER TABLE public.t ADD COLUMN n text;
CREATE TRIGGER r BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE TRIGGER u BEFORE UPDATE OF n ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
