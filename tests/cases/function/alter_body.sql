-- A new body, while a view, a default and a trigger stand on the function.

-- before
CREATE TABLE t (id integer, n text);
CREATE FUNCTION f(i integer) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
ALTER TABLE t ADD d integer DEFAULT f(1);
CREATE VIEW v AS SELECT f(id) AS f FROM t;
CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();

-- after
CREATE TABLE t (id integer, n text);
CREATE FUNCTION f(i integer) RETURNS integer LANGUAGE sql AS $$ SELECT i + 2 $$;
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$;
ALTER TABLE t ADD d integer DEFAULT f(1);
CREATE VIEW v AS SELECT f(id) AS f FROM t;
CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();

-- plan
CREATE OR REPLACE FUNCTION public.f(i integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT i + 2 $function$;
CREATE OR REPLACE FUNCTION public.g()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN OLD; END $function$;

-- back
CREATE OR REPLACE FUNCTION public.f(i integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE OR REPLACE FUNCTION public.g()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
