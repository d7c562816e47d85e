-- The statistics target of an expression in an index.

-- before
CREATE TABLE t (n text);
CREATE INDEX i ON t (n, lower(n));

-- after
CREATE TABLE t (n text);
CREATE INDEX i ON t (n, lower(n));
ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 400;

-- plan
ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS 400;

-- back
ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS -1;
