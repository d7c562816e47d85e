-- USAGE on a type is everybody's until it is revoked.

-- before
CREATE TYPE level AS ENUM ('low');

-- after
CREATE TYPE level AS ENUM ('low');
REVOKE ALL ON TYPE level FROM PUBLIC;
GRANT USAGE ON TYPE level TO case_reader;

-- plan
REVOKE USAGE ON TYPE public.level FROM PUBLIC;
GRANT USAGE ON TYPE public.level TO case_reader;

-- back
REVOKE USAGE ON TYPE public.level FROM case_reader;
GRANT USAGE ON TYPE public.level TO PUBLIC;
