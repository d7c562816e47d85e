-- A comment on an index and on one of a primary key.

-- before
CREATE TABLE t (a integer PRIMARY KEY, b integer);
CREATE INDEX i ON t (b);

-- after
CREATE TABLE t (a integer PRIMARY KEY, b integer);
CREATE INDEX i ON t (b);
COMMENT ON INDEX i IS 'fast';

-- plan
COMMENT ON INDEX public.i IS 'fast';

-- back
COMMENT ON INDEX public.i IS NULL;
