-- The owner changes, and changes back.

-- before
CREATE TYPE level AS ENUM ('low');
ALTER TYPE level OWNER TO case_owner;

-- after
CREATE TYPE level AS ENUM ('low');
ALTER TYPE level OWNER TO "Case Writer";

-- plan
ALTER TYPE public.level OWNER TO "Case Writer";

-- back
ALTER TYPE public.level OWNER TO case_owner;
