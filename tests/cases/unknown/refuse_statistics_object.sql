-- Extended statistics are refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE STATISTICS s ON id, n FROM t;

-- plan
-- refused: statistics object public.s
