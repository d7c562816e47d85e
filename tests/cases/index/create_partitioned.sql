-- An index on a partitioned table gives its partitions theirs; one of these has another name and
-- storage; one index is on the table alone; one partition has an index of its own.

-- before
CREATE TABLE p (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE INDEX had ON p2 (a, b);

-- after
CREATE TABLE p (a integer, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE INDEX had ON p2 (a, b);
CREATE INDEX p1_lower ON p1 (lower(b)) WITH (fillfactor = 60);
CREATE INDEX p_all ON p (a);
CREATE INDEX p_lower ON p (lower(b));
CREATE INDEX p_had ON p (a, b);
CREATE INDEX p_alone ON ONLY p (b);
CREATE INDEX p1_b ON p1 (b);
ALTER INDEX p_alone ATTACH PARTITION p1_b;
CREATE INDEX own ON p1 USING hash (b);
COMMENT ON INDEX p1_a_idx IS 'of the first';

-- plan
CREATE INDEX own ON public.p1 USING hash (b);
CREATE INDEX p_all ON public.p USING btree (a);
COMMENT ON INDEX public.p1_a_idx IS 'of the first';
CREATE INDEX p_alone ON ONLY public.p USING btree (b);
CREATE INDEX p1_b ON public.p1 USING btree (b);
ALTER INDEX public.p_alone ATTACH PARTITION public.p1_b;
CREATE INDEX p_had ON public.p USING btree (a, b);
CREATE INDEX p_lower ON public.p USING btree (lower(b));
ALTER INDEX public.p1_lower_idx RENAME TO p1_lower;
ALTER INDEX public.p1_lower SET (fillfactor='60');

-- back
DROP INDEX public.own;
DROP INDEX public.p_all;
DROP INDEX public.p_alone;
DROP INDEX public.p_had;
DROP INDEX public.p_lower;
CREATE INDEX had ON public.p2 USING btree (a, b);
