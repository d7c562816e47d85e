-- An event trigger goes before its function.

-- before
CREATE FUNCTION noted() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION noted();

-- after

-- plan
DROP EVENT TRIGGER e;
DROP FUNCTION public.noted();
