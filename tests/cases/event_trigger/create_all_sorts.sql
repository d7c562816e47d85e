-- With and without tags, disabled.

-- before
CREATE FUNCTION noted() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';

-- after
CREATE FUNCTION noted() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER every_start ON ddl_command_start EXECUTE FUNCTION noted();
CREATE EVENT TRIGGER "On Tables" ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION noted();
CREATE EVENT TRIGGER off ON sql_drop EXECUTE FUNCTION noted();
ALTER EVENT TRIGGER off DISABLE;

-- plan
CREATE EVENT TRIGGER "On Tables" ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION public.noted();
CREATE EVENT TRIGGER every_start ON ddl_command_start EXECUTE FUNCTION public.noted();
CREATE EVENT TRIGGER off ON sql_drop EXECUTE FUNCTION public.noted();
ALTER EVENT TRIGGER off DISABLE;
