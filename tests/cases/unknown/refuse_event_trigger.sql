-- An event trigger is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER w ON ddl_command_start EXECUTE FUNCTION e();

-- plan
-- refused: event trigger w
