-- A new function of another owner, whom PUBLIC may not call: the owner keeps what is the owner's.

-- before

-- after
CREATE FUNCTION f(a integer, OUT b text) LANGUAGE sql AS $$ SELECT 1::text $$;
ALTER FUNCTION f(integer) OWNER TO case_owner;
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO case_reader;

-- plan
CREATE FUNCTION public.f(a integer, OUT b text)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 1::text $function$;
ALTER FUNCTION public.f(integer) OWNER TO case_owner;
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO case_reader;

-- back
DROP FUNCTION public.f(integer);
