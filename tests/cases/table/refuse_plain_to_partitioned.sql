-- A plain table cannot become a partitioned one in place.

-- before
CREATE TABLE t (a integer, b text);

-- after
CREATE TABLE t (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;

-- plan
-- refused: table public.t: a plain table cannot become a partitioned one in place
