-- USAGE on a domain.

-- before
CREATE DOMAIN a AS text;

-- after
CREATE DOMAIN a AS text;
GRANT USAGE ON TYPE a TO case_reader WITH GRANT OPTION;

-- plan
GRANT USAGE ON DOMAIN public.a TO case_reader WITH GRANT OPTION;

-- back
REVOKE USAGE ON DOMAIN public.a FROM case_reader;
