-- The slot on the publisher stays: it is let go of, since nothing may be contacted.

-- before
CREATE SUBSCRIPTION s CONNECTION 'dbname=x password=${P}' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION s ENABLE;
COMMENT ON SUBSCRIPTION s IS 'orders';
CREATE SUBSCRIPTION "T" CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE);

-- after

-- plan
-- loses: subscription "T"
DROP SUBSCRIPTION "T";
-- loses: subscription s; its slot "s" stays on the publisher, which keeps its log for it until the slot is dropped there
ALTER SUBSCRIPTION s DISABLE;
ALTER SUBSCRIPTION s SET (slot_name = NONE);
DROP SUBSCRIPTION s;

-- back
CREATE SUBSCRIPTION "T"
  CONNECTION 'dbname=x'
  PUBLICATION p
  WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION s
  CONNECTION 'dbname=x password=${P}'
  PUBLICATION p
  WITH (connect = false);
ALTER SUBSCRIPTION s ENABLE;
COMMENT ON SUBSCRIPTION s IS 'orders';
