-- Objects of the same names in another schema are other objects.

-- before
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE FUNCTION a.f() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE VIEW a.v AS SELECT a.f();

-- after
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE FUNCTION b.f() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE VIEW b.v AS SELECT b.f();

-- plan
DROP VIEW a.v;
DROP FUNCTION a.f();
CREATE FUNCTION b.f()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE VIEW b.v AS
 SELECT b.f() AS f;

-- back
DROP VIEW b.v;
DROP FUNCTION b.f();
CREATE FUNCTION a.f()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE VIEW a.v AS
 SELECT a.f() AS f;
