-- Functions that take the enum, and their grants, are made anew with it.

-- before
CREATE TYPE level AS ENUM ('low', 'middle', 'high');
COMMENT ON TYPE level IS 'how much';
CREATE FUNCTION weight(l level) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
COMMENT ON FUNCTION weight(level) IS 'in kg';
REVOKE ALL ON FUNCTION weight(level) FROM PUBLIC;

-- after
CREATE TYPE level AS ENUM ('high', 'low');
COMMENT ON TYPE level IS 'how much';
CREATE FUNCTION weight(l level) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
COMMENT ON FUNCTION weight(level) IS 'in kg';
REVOKE ALL ON FUNCTION weight(level) FROM PUBLIC;

-- plan
DROP FUNCTION public.weight(public.level);
DROP TYPE public.level;
CREATE TYPE public.level AS ENUM ('high', 'low');
COMMENT ON TYPE public.level IS 'how much';
CREATE FUNCTION public.weight(l public.level)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
REVOKE EXECUTE ON FUNCTION public.weight(public.level) FROM PUBLIC;
COMMENT ON FUNCTION public.weight(public.level) IS 'in kg';

-- back
DROP FUNCTION public.weight(public.level);
DROP TYPE public.level;
CREATE TYPE public.level AS ENUM ('low', 'middle', 'high');
COMMENT ON TYPE public.level IS 'how much';
CREATE FUNCTION public.weight(l public.level)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
REVOKE EXECUTE ON FUNCTION public.weight(public.level) FROM PUBLIC;
COMMENT ON FUNCTION public.weight(public.level) IS 'in kg';
