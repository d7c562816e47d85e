-- EXECUTE on a procedure.

-- before
CREATE PROCEDURE p(a integer) LANGUAGE sql AS $$ SELECT a $$;

-- after
CREATE PROCEDURE p(a integer) LANGUAGE sql AS $$ SELECT a $$;
REVOKE ALL ON PROCEDURE p(integer) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE p(integer) TO case_reader WITH GRANT OPTION;

-- plan
REVOKE EXECUTE ON PROCEDURE public.p(integer) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE public.p(integer) TO case_reader WITH GRANT OPTION;

-- back
REVOKE EXECUTE ON PROCEDURE public.p(integer) FROM case_reader;
GRANT EXECUTE ON PROCEDURE public.p(integer) TO PUBLIC;
