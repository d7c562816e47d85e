-- The key by which a table is partitioned cannot be changed in place.

-- before
CREATE TABLE p (a integer, b integer) PARTITION BY RANGE (a);

-- after
CREATE TABLE p (a integer, b integer) PARTITION BY RANGE (b);

-- plan
-- refused: the partition key of a table cannot be changed: RANGE (a) to RANGE (b)
