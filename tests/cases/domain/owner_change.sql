-- The owner changes, and changes back.

-- before
CREATE DOMAIN a AS text;
ALTER DOMAIN a OWNER TO case_owner;

-- after
CREATE DOMAIN a AS text;
ALTER DOMAIN a OWNER TO "Case Writer";

-- plan
ALTER DOMAIN public.a OWNER TO "Case Writer";

-- back
ALTER DOMAIN public.a OWNER TO case_owner;
