-- What 14 and 15 brought.
-- version: from 15

-- before

-- after
CREATE SUBSCRIPTION s CONNECTION 'dbname=shop' PUBLICATION p
  WITH (connect = false, binary = true, streaming = on, two_phase = true, disable_on_error = true);

-- plan
CREATE SUBSCRIPTION s
  CONNECTION 'dbname=shop'
  PUBLICATION p
  WITH (connect = false, binary = true, streaming = on, two_phase = true, disable_on_error = true);
