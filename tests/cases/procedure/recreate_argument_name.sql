-- Another name of an argument.

-- before
CREATE PROCEDURE p(a integer) LANGUAGE sql AS $$ SELECT a $$;
COMMENT ON PROCEDURE p(integer) IS 'does it';

-- after
CREATE PROCEDURE p(b integer) LANGUAGE sql AS $$ SELECT b $$;
COMMENT ON PROCEDURE p(integer) IS 'does it';

-- plan
DROP PROCEDURE public.p(integer);
CREATE PROCEDURE public.p(IN b integer)
 LANGUAGE sql
AS $procedure$ SELECT b $procedure$;
COMMENT ON PROCEDURE public.p(integer) IS 'does it';

-- plan until 13
DROP PROCEDURE public.p(integer);
CREATE PROCEDURE public.p(b integer)
 LANGUAGE sql
AS $procedure$ SELECT b $procedure$;
COMMENT ON PROCEDURE public.p(integer) IS 'does it';

-- back
DROP PROCEDURE public.p(integer);
CREATE PROCEDURE public.p(IN a integer)
 LANGUAGE sql
AS $procedure$ SELECT a $procedure$;
COMMENT ON PROCEDURE public.p(integer) IS 'does it';

-- back until 13
DROP PROCEDURE public.p(integer);
CREATE PROCEDURE public.p(a integer)
 LANGUAGE sql
AS $procedure$ SELECT a $procedure$;
COMMENT ON PROCEDURE public.p(integer) IS 'does it';
