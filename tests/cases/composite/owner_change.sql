-- The owner changes, and changes back.

-- before
CREATE TYPE pair AS (a integer);
ALTER TYPE pair OWNER TO case_owner;

-- after
CREATE TYPE pair AS (a integer);
ALTER TYPE pair OWNER TO "Case Writer";

-- plan
ALTER TYPE public.pair OWNER TO "Case Writer";

-- back
ALTER TYPE public.pair OWNER TO case_owner;
