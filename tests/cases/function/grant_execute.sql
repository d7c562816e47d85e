-- EXECUTE is everybody's until it is revoked.

-- before
CREATE FUNCTION f(a integer, OUT b text) LANGUAGE sql AS $$ SELECT 1::text $$;

-- after
CREATE FUNCTION f(a integer, OUT b text) LANGUAGE sql AS $$ SELECT 1::text $$;
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO case_reader;

-- plan
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO case_reader;

-- back
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM case_reader;
GRANT EXECUTE ON FUNCTION public.f(integer) TO PUBLIC;
