-- A changed one is built beside the old one as well, with all its parts.
-- style: online

-- before
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX p_b ON p (b);

-- after
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX p_b ON p (b DESC);

-- plan
CREATE INDEX p_b__new ON ONLY public.p USING btree (b DESC);
-- a new file without transaction begins here
CREATE INDEX CONCURRENTLY p1_b_idx__new ON public.p1 USING btree (b DESC);
-- a new file begins here
DROP INDEX public.p_b;
ALTER INDEX public.p_b__new RENAME TO p_b;
ALTER INDEX public.p1_b_idx__new RENAME TO p1_b_idx;
ALTER INDEX public.p_b ATTACH PARTITION public.p1_b_idx;

-- back
CREATE INDEX p_b__new ON ONLY public.p USING btree (b);
-- a new file without transaction begins here
CREATE INDEX CONCURRENTLY p1_b_idx__new ON public.p1 USING btree (b);
-- a new file begins here
DROP INDEX public.p_b;
ALTER INDEX public.p_b__new RENAME TO p_b;
ALTER INDEX public.p1_b_idx__new RENAME TO p1_b_idx;
ALTER INDEX public.p_b ATTACH PARTITION public.p1_b_idx;
