-- A constraint trigger is known neither as constraint nor as trigger yet: refused, not passed over.

-- before
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE CONSTRAINT TRIGGER r AFTER INSERT ON t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f();

-- plan
-- refused: trigger r on public.t
