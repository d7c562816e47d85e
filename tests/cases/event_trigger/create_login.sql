-- An event trigger on login.
-- version: from 17

-- before

-- after
CREATE FUNCTION hello() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
CREATE EVENT TRIGGER greets ON login EXECUTE FUNCTION hello();

-- plan
CREATE FUNCTION public.hello()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN END$function$;
CREATE EVENT TRIGGER greets ON login EXECUTE FUNCTION public.hello();

-- back
DROP EVENT TRIGGER greets;
DROP FUNCTION public.hello();
