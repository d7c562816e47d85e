-- What 17 brought.
-- version: from 17

-- before

-- after
CREATE SUBSCRIPTION s CONNECTION 'dbname=shop' PUBLICATION p WITH (connect = false, failover = true);

-- plan
CREATE SUBSCRIPTION s
  CONNECTION 'dbname=shop'
  PUBLICATION p
  WITH (connect = false, failover = true);
