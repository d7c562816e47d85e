-- USAGE on a composite type.

-- before
CREATE TYPE pair AS (a integer);

-- after
CREATE TYPE pair AS (a integer);
REVOKE ALL ON TYPE pair FROM PUBLIC;

-- plan
REVOKE USAGE ON TYPE public.pair FROM PUBLIC;

-- back
GRANT USAGE ON TYPE public.pair TO PUBLIC;
