-- An index on a partitioned table is changed: it goes with its parts and comes with them.

-- before
CREATE TABLE p (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE INDEX i ON p (a);

-- after
CREATE TABLE p (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE INDEX i ON p (a, b) WHERE a > 0;

-- plan
DROP INDEX public.i;
CREATE INDEX i ON public.p USING btree (a, b) WHERE (a > 0);
