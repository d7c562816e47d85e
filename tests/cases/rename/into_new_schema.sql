-- Objects move into a schema that is made for them; the one that they leave goes.

-- before
CREATE SCHEMA old;
CREATE TYPE old.kind AS ENUM ('x');
CREATE TABLE old.things (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind old.kind);
CREATE VIEW old.few AS SELECT id FROM old.things;
CREATE SEQUENCE old.counter;

-- after
CREATE SCHEMA new AUTHORIZATION keeper;
COMMENT ON SCHEMA new IS 'moved to';
-- schemadiff:renamed-from old.kind
CREATE TYPE new.kind AS ENUM ('x');
-- schemadiff:renamed-from old.things
CREATE TABLE new.things (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind new.kind);
-- schemadiff:renamed-from old.few
CREATE VIEW new.some AS SELECT id FROM new.things;
-- schemadiff:renamed-from old.counter
CREATE SEQUENCE new.counter;

-- plan
CREATE SCHEMA new;
ALTER VIEW old.few SET SCHEMA new;
ALTER VIEW new.few RENAME TO "some";
ALTER TABLE old.things SET SCHEMA new;
ALTER SEQUENCE old.counter SET SCHEMA new;
ALTER TYPE old.kind SET SCHEMA new;
DROP SCHEMA old;
ALTER SCHEMA new OWNER TO keeper;
COMMENT ON SCHEMA new IS 'moved to';

-- back
COMMENT ON SCHEMA new IS NULL;
CREATE SCHEMA old;
ALTER TYPE new.kind SET SCHEMA old;
ALTER SEQUENCE new.counter SET SCHEMA old;
ALTER TABLE new.things SET SCHEMA old;
ALTER VIEW new."some" RENAME TO few;
ALTER VIEW new.few SET SCHEMA old;
DROP SCHEMA new;
