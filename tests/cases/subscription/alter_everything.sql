-- The connection, the publications, the slot and the settings, while it is disabled.

-- before
CREATE SUBSCRIPTION s CONNECTION 'host=a dbname=shop password=${OLD}' PUBLICATION p, q WITH (connect = false);

-- after
CREATE SUBSCRIPTION s CONNECTION 'host=b dbname=shop password=${NEW}' PUBLICATION q, r
  WITH (connect = false, slot_name = other, synchronous_commit = local);

-- plan
ALTER SUBSCRIPTION s CONNECTION 'host=b dbname=shop password=${NEW}';
ALTER SUBSCRIPTION s SET PUBLICATION q, r WITH (refresh = false);
ALTER SUBSCRIPTION s SET (slot_name = 'other', synchronous_commit = local);

-- back
ALTER SUBSCRIPTION s CONNECTION 'host=a dbname=shop password=${OLD}';
ALTER SUBSCRIPTION s SET PUBLICATION p, q WITH (refresh = false);
ALTER SUBSCRIPTION s SET (slot_name = 's', synchronous_commit = off);
