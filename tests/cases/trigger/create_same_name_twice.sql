-- Triggers of one name on two tables, with a function in another schema.

-- before
CREATE TABLE a (x integer);
CREATE TABLE b (x integer);

-- after
CREATE SCHEMA s;
CREATE FUNCTION s.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE a (x integer);
CREATE TABLE b (x integer);
CREATE TRIGGER r BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION s.f();
CREATE TRIGGER r BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION s.f();

-- plan
CREATE SCHEMA s;
CREATE FUNCTION s.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
CREATE TRIGGER r BEFORE INSERT ON public.a FOR EACH ROW EXECUTE FUNCTION s.f();
CREATE TRIGGER r BEFORE INSERT ON public.b FOR EACH ROW EXECUTE FUNCTION s.f();

-- back
DROP TRIGGER r ON public.a;
DROP TRIGGER r ON public.b;
DROP FUNCTION s.f();
DROP SCHEMA s;
