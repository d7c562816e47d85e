-- Indexes of partitions become parts of the partitioned table's, under their own names: of one that
-- is new, and of one that was on the table alone and is complete now. Making it anew adopts what the
-- partitions have.

-- before
CREATE TABLE p (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE INDEX p_b ON ONLY p (b);
CREATE INDEX by_b1 ON p1 (b);
CREATE INDEX by_b2 ON p2 (b);
CREATE INDEX by_a1 ON p1 (a);

-- after
CREATE TABLE p (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE INDEX by_a1 ON p1 (a);
CREATE INDEX by_a2 ON p2 (a);
CREATE INDEX p_a ON p (a);
CREATE INDEX by_b1 ON p1 (b);
CREATE INDEX by_b2 ON p2 (b);
CREATE INDEX p_b ON p (b);

-- plan
DROP INDEX public.p_b;
CREATE INDEX p_a ON public.p USING btree (a);
ALTER INDEX public.p2_a_idx RENAME TO by_a2;
CREATE INDEX p_b ON public.p USING btree (b);

-- back
DROP INDEX public.p_a;
DROP INDEX public.p_b;
CREATE INDEX by_a1 ON public.p1 USING btree (a);
CREATE INDEX by_b1 ON public.p1 USING btree (b);
CREATE INDEX by_b2 ON public.p2 USING btree (b);
CREATE INDEX p_b ON ONLY public.p USING btree (b);
