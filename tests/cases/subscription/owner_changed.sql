-- The owner, who has to be a superuser before 16.
-- version: from 16

-- before
CREATE SUBSCRIPTION s CONNECTION 'dbname=x password=${P}' PUBLICATION p WITH (connect = false);

-- after
CREATE SUBSCRIPTION s CONNECTION 'dbname=x password=${P}' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION s OWNER TO case_owner;

-- plan
ALTER SUBSCRIPTION s OWNER TO case_owner;
