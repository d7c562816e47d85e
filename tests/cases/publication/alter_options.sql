-- What is published, and through the root or not.

-- before
CREATE PUBLICATION p WITH (publish = 'insert');
CREATE PUBLICATION q FOR ALL TABLES WITH (publish_via_partition_root = true);

-- after
CREATE PUBLICATION p WITH (publish_via_partition_root = true);
CREATE PUBLICATION q FOR ALL TABLES WITH (publish = 'insert, truncate');

-- plan
ALTER PUBLICATION p SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = true);
ALTER PUBLICATION q SET (publish = 'insert, truncate', publish_via_partition_root = false);

-- back
ALTER PUBLICATION p SET (publish = 'insert', publish_via_partition_root = false);
ALTER PUBLICATION q SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = true);
