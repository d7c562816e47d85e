-- Both ends of a foreign key change their type, with default, check, trigger and rebuilt keys.

-- before
CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (a_id integer DEFAULT 0 REFERENCES a, CHECK (a_id >= 0));
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER r BEFORE UPDATE OF a_id ON b FOR EACH ROW WHEN (NEW.a_id > 0) EXECUTE FUNCTION f();

-- after
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (a_id bigint DEFAULT 0 REFERENCES a, CHECK (a_id >= 0));
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER r BEFORE UPDATE OF a_id ON b FOR EACH ROW WHEN (NEW.a_id > 0) EXECUTE FUNCTION f();

-- plan
DROP TRIGGER r ON public.b;
ALTER TABLE public.b DROP CONSTRAINT b_a_id_fkey;
ALTER TABLE public.a ALTER COLUMN id TYPE bigint;
ALTER TABLE public.b ALTER COLUMN a_id TYPE bigint;
-- depends on data: fails if a row of public.b breaks constraint b_a_id_fkey
ALTER TABLE public.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id);
CREATE TRIGGER r BEFORE UPDATE OF a_id ON public.b FOR EACH ROW WHEN ((new.a_id > 0)) EXECUTE FUNCTION public.f();

-- back
DROP TRIGGER r ON public.b;
ALTER TABLE public.b DROP CONSTRAINT b_a_id_fkey;
-- depends on data: fails if a value of column id of public.a does not fit integer
ALTER TABLE public.a ALTER COLUMN id TYPE integer;
-- depends on data: fails if a value of column a_id of public.b does not fit integer
ALTER TABLE public.b ALTER COLUMN a_id TYPE integer;
-- depends on data: fails if a row of public.b breaks constraint b_a_id_fkey
ALTER TABLE public.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id);
CREATE TRIGGER r BEFORE UPDATE OF a_id ON public.b FOR EACH ROW WHEN ((new.a_id > 0)) EXECUTE FUNCTION public.f();
