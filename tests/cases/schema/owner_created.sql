-- A schema made for its owner.

-- before

-- after
CREATE SCHEMA app AUTHORIZATION case_owner;

-- plan
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO case_owner;

-- back
DROP SCHEMA app;
