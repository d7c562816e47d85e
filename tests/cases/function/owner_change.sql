-- The owner changes, and changes back.

-- before
CREATE FUNCTION f(a integer, OUT b text) LANGUAGE sql AS $$ SELECT 1::text $$;
ALTER FUNCTION f(integer) OWNER TO case_owner;

-- after
CREATE FUNCTION f(a integer, OUT b text) LANGUAGE sql AS $$ SELECT 1::text $$;
ALTER FUNCTION f(integer) OWNER TO "Case Writer";

-- plan
ALTER FUNCTION public.f(integer) OWNER TO "Case Writer";

-- back
ALTER FUNCTION public.f(integer) OWNER TO case_owner;
