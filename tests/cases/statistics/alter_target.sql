-- The target changes.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON n, o FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON n, o FROM t;
ALTER STATISTICS s SET STATISTICS 100;

-- plan
ALTER STATISTICS public.s SET STATISTICS 100;
