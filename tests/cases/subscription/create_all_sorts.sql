-- Declared, not started: nothing is contacted, and the slot is the one of that name unless another or none is said.

-- before

-- after
CREATE SUBSCRIPTION s CONNECTION 'host=a.example dbname=shop user=replicator password=${SHOP_PASSWORD}'
  PUBLICATION "Awkward ""name""", orders WITH (connect = false);
CREATE SUBSCRIPTION "S 2" CONNECTION 'postgres://replicator:${SHOP_PASSWORD}@a.example/shop'
  PUBLICATION orders WITH (connect = false, slot_name = NONE, synchronous_commit = remote_apply);
CREATE SUBSCRIPTION running CONNECTION 'dbname=shop' PUBLICATION orders WITH (connect = false, slot_name = other);
ALTER SUBSCRIPTION running ENABLE;

-- plan
CREATE SUBSCRIPTION "S 2"
  CONNECTION 'postgres://replicator:${SHOP_PASSWORD}@a.example/shop'
  PUBLICATION orders
  WITH (connect = false, slot_name = NONE, synchronous_commit = remote_apply);
CREATE SUBSCRIPTION running
  CONNECTION 'dbname=shop'
  PUBLICATION orders
  WITH (connect = false, slot_name = 'other');
ALTER SUBSCRIPTION running ENABLE;
CREATE SUBSCRIPTION s
  CONNECTION 'host=a.example dbname=shop user=replicator password=${SHOP_PASSWORD}'
  PUBLICATION "Awkward ""name""", orders
  WITH (connect = false);
