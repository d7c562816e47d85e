-- A comment.

-- before
CREATE PROCEDURE p(a integer) LANGUAGE sql AS $$ SELECT a $$;

-- after
CREATE PROCEDURE p(a integer) LANGUAGE sql AS $$ SELECT a $$;
COMMENT ON PROCEDURE p(integer) IS 'does it';

-- plan
COMMENT ON PROCEDURE public.p(integer) IS 'does it';

-- back
COMMENT ON PROCEDURE public.p(integer) IS NULL;
