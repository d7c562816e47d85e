-- A view with an INSTEAD OF trigger and a default of its own... the trigger comes back.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER r INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();
COMMENT ON TRIGGER r ON v IS 'kept';

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT n FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER r INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();
COMMENT ON TRIGGER r ON v IS 'kept';

-- plan
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT t.n
   FROM public.t;
CREATE TRIGGER r INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.f();
COMMENT ON TRIGGER r ON public.v IS 'kept';

-- back
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT t.id
   FROM public.t;
CREATE TRIGGER r INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.f();
COMMENT ON TRIGGER r ON public.v IS 'kept';
