-- A comment.

-- before
CREATE FUNCTION noted() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION noted();

-- after
CREATE FUNCTION noted() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION noted();
COMMENT ON EVENT TRIGGER e IS 'notes drops';

-- plan
COMMENT ON EVENT TRIGGER e IS 'notes drops';
