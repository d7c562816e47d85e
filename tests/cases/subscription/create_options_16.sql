-- What 16 brought; parallel streaming is what 18 takes when nothing is said.
-- version: from 16

-- before

-- after
CREATE SUBSCRIPTION s CONNECTION 'dbname=shop' PUBLICATION p
  WITH (connect = false, streaming = parallel, password_required = false, run_as_owner = true, origin = none);
CREATE SUBSCRIPTION t CONNECTION 'dbname=shop' PUBLICATION p WITH (connect = false, streaming = off);

-- plan
CREATE SUBSCRIPTION s
  CONNECTION 'dbname=shop'
  PUBLICATION p
  WITH (connect = false, streaming = parallel, password_required = false, run_as_owner = true, origin = none);
CREATE SUBSCRIPTION t
  CONNECTION 'dbname=shop'
  PUBLICATION p
  WITH (connect = false);

-- plan from 18
CREATE SUBSCRIPTION s
  CONNECTION 'dbname=shop'
  PUBLICATION p
  WITH (connect = false, password_required = false, run_as_owner = true, origin = none);
CREATE SUBSCRIPTION t
  CONNECTION 'dbname=shop'
  PUBLICATION p
  WITH (connect = false, streaming = off);
