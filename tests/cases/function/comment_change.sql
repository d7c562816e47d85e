-- A comment on a function with an OUT argument.

-- before
CREATE FUNCTION f(a integer, OUT b text) LANGUAGE sql AS $$ SELECT 1::text $$;

-- after
CREATE FUNCTION f(a integer, OUT b text) LANGUAGE sql AS $$ SELECT 1::text $$;
COMMENT ON FUNCTION f(integer) IS 'to text';

-- plan
COMMENT ON FUNCTION public.f(integer) IS 'to text';

-- back
COMMENT ON FUNCTION public.f(integer) IS NULL;
