-- One is enabled, which is the last thing to do; another is disabled first, and loses its slot.

-- before
CREATE SUBSCRIPTION a CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION b CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION b ENABLE;

-- after
CREATE SUBSCRIPTION a CONNECTION 'dbname=x' PUBLICATION p2 WITH (connect = false);
ALTER SUBSCRIPTION a ENABLE;
CREATE SUBSCRIPTION b CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE);

-- plan
ALTER SUBSCRIPTION a SET PUBLICATION p2 WITH (refresh = false);
ALTER SUBSCRIPTION a ENABLE;
ALTER SUBSCRIPTION b DISABLE;
ALTER SUBSCRIPTION b SET (slot_name = NONE);

-- back
ALTER SUBSCRIPTION a DISABLE;
ALTER SUBSCRIPTION a SET PUBLICATION p WITH (refresh = false);
ALTER SUBSCRIPTION b SET (slot_name = 'b');
ALTER SUBSCRIPTION b ENABLE;
