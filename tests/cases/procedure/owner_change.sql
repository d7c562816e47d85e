-- The owner changes, and changes back.

-- before
CREATE PROCEDURE p(a integer) LANGUAGE sql AS $$ SELECT a $$;
ALTER PROCEDURE p(integer) OWNER TO case_owner;

-- after
CREATE PROCEDURE p(a integer) LANGUAGE sql AS $$ SELECT a $$;
ALTER PROCEDURE p(integer) OWNER TO "Case Writer";

-- plan
ALTER PROCEDURE public.p(integer) OWNER TO "Case Writer";

-- back
ALTER PROCEDURE public.p(integer) OWNER TO case_owner;
