-- The index of a partitioned table is made without those of the partitions, which are built and attached.
-- style: online

-- before
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2) PARTITION BY LIST (b);
CREATE TABLE p2x PARTITION OF p2 FOR VALUES IN (1);

-- after
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2) PARTITION BY LIST (b);
CREATE TABLE p2x PARTITION OF p2 FOR VALUES IN (1);
CREATE INDEX p_b ON p (b);
COMMENT ON INDEX p_b IS 'of all';

-- plan
CREATE INDEX p2_b_idx ON ONLY public.p2 USING btree (b);
CREATE INDEX p_b ON ONLY public.p USING btree (b);
COMMENT ON INDEX public.p_b IS 'of all';
ALTER INDEX public.p_b ATTACH PARTITION public.p2_b_idx;
-- a new file without transaction begins here
CREATE INDEX CONCURRENTLY p1_b_idx ON public.p1 USING btree (b);
CREATE INDEX CONCURRENTLY p2x_b_idx ON public.p2x USING btree (b);
-- a new file begins here
ALTER INDEX public.p_b ATTACH PARTITION public.p1_b_idx;
ALTER INDEX public.p2_b_idx ATTACH PARTITION public.p2x_b_idx;

-- back
DROP INDEX public.p_b;
