-- The owner changes, and changes back.

-- before
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO case_owner;

-- after
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO "Case Writer";

-- plan
ALTER SCHEMA app OWNER TO "Case Writer";

-- back
ALTER SCHEMA app OWNER TO case_owner;
