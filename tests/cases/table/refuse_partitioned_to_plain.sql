-- A partitioned table cannot become a plain one in place.

-- before
CREATE TABLE t (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;

-- after
CREATE TABLE t (a integer, b text);

-- plan
-- refused: table public.t: a partitioned table cannot become a plain one in place
