-- A partition goes alone; a partitioned table takes its partitions with it, which are named.

-- before
CREATE TABLE p (a integer PRIMARY KEY) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE TABLE q (a integer) PARTITION BY RANGE (a);
CREATE TABLE q1 PARTITION OF q DEFAULT PARTITION BY HASH (a);
CREATE TABLE q1a PARTITION OF q1 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX q_a ON q (a);

-- after
CREATE TABLE p (a integer PRIMARY KEY) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);

-- plan
-- loses: table public.p2
DROP TABLE public.p2;
-- loses: table public.q
-- loses: table public.q1
-- loses: table public.q1a
DROP TABLE public.q;
