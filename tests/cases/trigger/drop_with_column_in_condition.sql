-- A trigger whose condition names a column goes before the column.

-- before
CREATE TABLE t (a integer, b integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER r BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.b <> NEW.b) EXECUTE FUNCTION f();

-- after
CREATE TABLE t (a integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;

-- plan
DROP TRIGGER r ON public.t;
-- loses: column b of table public.t
ALTER TABLE public.t DROP COLUMN b;

-- back
ALTER TABLE public.t ADD COLUMN b integer;
CREATE TRIGGER r BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((old.b <> new.b)) EXECUTE FUNCTION public.f();
