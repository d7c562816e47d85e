-- What 14 and 15 brought.
-- version: from 15

-- before
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, streaming = off);

-- after
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p
  WITH (connect = false, streaming = on, binary = true, disable_on_error = true);

-- plan
ALTER SUBSCRIPTION s SET (binary = true, streaming = on, disable_on_error = true);

-- back
ALTER SUBSCRIPTION s SET (binary = false, streaming = off, disable_on_error = false);
