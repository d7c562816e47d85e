-- What 16 brought.
-- version: from 16

-- before
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false);

-- after
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p
  WITH (connect = false, origin = none, run_as_owner = true, password_required = false);

-- plan
ALTER SUBSCRIPTION s SET (password_required = false, run_as_owner = true, origin = none);

-- back
ALTER SUBSCRIPTION s SET (password_required = true, run_as_owner = false, origin = any);
