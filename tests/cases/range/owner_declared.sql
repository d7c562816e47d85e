-- An owner.

-- before
CREATE TYPE span AS RANGE (SUBTYPE = integer);
ALTER TYPE span OWNER TO case_reader;

-- after
CREATE TYPE span AS RANGE (SUBTYPE = integer);
ALTER TYPE span OWNER TO case_owner;

-- plan
ALTER TYPE public.span OWNER TO case_owner;
