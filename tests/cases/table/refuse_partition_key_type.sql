-- PostgreSQL keeps the type of what a table is partitioned by, also where an expression reads it.

-- before
CREATE TABLE p (a integer, b integer) PARTITION BY RANGE ((a + 1));

-- after
CREATE TABLE p (a bigint, b bigint) PARTITION BY RANGE ((a + 1));

-- plan
-- refused: column a would change its type or collation, and the table is partitioned by it
