-- Two equal indexes of a partitioned table: the server numbers the names of their partitions' parts
-- in the order in which they are made, so the order of their declarations counts.

-- before
CREATE TABLE t (a integer) PARTITION BY LIST (a);
CREATE TABLE p PARTITION OF t FOR VALUES IN (0, 1);

-- after
CREATE TABLE t (a integer) PARTITION BY LIST (a);
CREATE TABLE p PARTITION OF t FOR VALUES IN (0, 1);
CREATE INDEX second ON t (abs(a));
CREATE INDEX first ON t (abs(a));

-- plan
CREATE INDEX second ON public.t USING btree (abs(a));
CREATE INDEX first ON public.t USING btree (abs(a));
