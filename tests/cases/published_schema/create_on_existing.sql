-- A schema that a publication takes in.
-- version: from 15

-- before
CREATE SCHEMA "Sh op";
CREATE PUBLICATION p;

-- after
CREATE SCHEMA "Sh op";
CREATE SCHEMA new_one;
CREATE PUBLICATION p FOR TABLES IN SCHEMA "Sh op", new_one;

-- plan
CREATE SCHEMA new_one;
ALTER PUBLICATION p ADD TABLES IN SCHEMA "Sh op";
ALTER PUBLICATION p ADD TABLES IN SCHEMA new_one;

-- back
ALTER PUBLICATION p DROP TABLES IN SCHEMA "Sh op";
DROP SCHEMA new_one;
