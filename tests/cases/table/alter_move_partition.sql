-- A partition moves to another partitioned table, one moves up a level and one down; a table of
-- partitions becomes a partition itself.

-- before
CREATE TABLE p (a integer NOT NULL, b text, PRIMARY KEY (a)) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE q (b text, a integer NOT NULL, PRIMARY KEY (a)) PARTITION BY RANGE (a);
CREATE TABLE moving PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE low PARTITION OF p FOR VALUES FROM (10) TO (30) PARTITION BY RANGE (a);
CREATE TABLE low_up PARTITION OF low FOR VALUES FROM (20) TO (30);
CREATE TABLE down PARTITION OF p FOR VALUES FROM (40) TO (50);
CREATE TABLE alone (a integer NOT NULL, b text, PRIMARY KEY (a)) PARTITION BY LIST (a);
CREATE TABLE alone_60 PARTITION OF alone FOR VALUES IN (60);
COMMENT ON COLUMN moving.b IS 'kept';

-- after
CREATE TABLE p (a integer NOT NULL, b text, PRIMARY KEY (a)) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE q (b text, a integer NOT NULL, PRIMARY KEY (a)) PARTITION BY RANGE (a);
CREATE TABLE moving PARTITION OF q FOR VALUES FROM (0) TO (10);
CREATE TABLE low PARTITION OF p FOR VALUES FROM (30) TO (50) PARTITION BY RANGE (a);
CREATE TABLE low_up PARTITION OF p FOR VALUES FROM (20) TO (30);
CREATE TABLE down PARTITION OF low FOR VALUES FROM (40) TO (50);
CREATE TABLE alone PARTITION OF p FOR VALUES FROM (60) TO (70) PARTITION BY LIST (a);
CREATE TABLE alone_60 PARTITION OF alone FOR VALUES IN (60);
COMMENT ON COLUMN moving.b IS 'kept';

-- plan
ALTER TABLE public.low DETACH PARTITION public.low_up;
ALTER TABLE public.p DETACH PARTITION public.low;
ALTER TABLE public.p DETACH PARTITION public.down;
-- depends on data: fails if a row of public.down is outside of its bounds
ALTER TABLE public.low ATTACH PARTITION public.down FOR VALUES FROM (40) TO (50);
ALTER TABLE public.p DETACH PARTITION public.moving;
-- depends on data: fails if a row of public.moving is outside of its bounds
ALTER TABLE public.q ATTACH PARTITION public.moving FOR VALUES FROM (0) TO (10);
DROP INDEX public.moving_b_idx;
-- depends on data: fails if a row of public.alone is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.alone FOR VALUES FROM (60) TO (70);
-- depends on data: fails if a row of public.low is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.low FOR VALUES FROM (30) TO (50);
-- depends on data: fails if a row of public.low_up is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.low_up FOR VALUES FROM (20) TO (30);

-- plan from 18
ALTER TABLE public.alone RENAME CONSTRAINT alone_a_not_null TO p_a_not_null;
ALTER TABLE public.low DETACH PARTITION public.low_up;
ALTER TABLE public.p DETACH PARTITION public.low;
ALTER TABLE public.p DETACH PARTITION public.down;
-- depends on data: fails if a row of public.down is outside of its bounds
ALTER TABLE public.low ATTACH PARTITION public.down FOR VALUES FROM (40) TO (50);
ALTER TABLE public.p DETACH PARTITION public.moving;
ALTER TABLE public.moving RENAME CONSTRAINT p_a_not_null TO q_a_not_null;
-- depends on data: fails if a row of public.moving is outside of its bounds
ALTER TABLE public.q ATTACH PARTITION public.moving FOR VALUES FROM (0) TO (10);
DROP INDEX public.moving_b_idx;
-- depends on data: fails if a row of public.alone is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.alone FOR VALUES FROM (60) TO (70);
-- depends on data: fails if a row of public.low is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.low FOR VALUES FROM (30) TO (50);
-- depends on data: fails if a row of public.low_up is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.low_up FOR VALUES FROM (20) TO (30);

-- back
ALTER TABLE public.p DETACH PARTITION public.alone;
DROP INDEX public.alone_b_idx;
ALTER TABLE public.low DETACH PARTITION public.down;
ALTER TABLE public.p DETACH PARTITION public.low;
ALTER TABLE public.p DETACH PARTITION public.low_up;
-- depends on data: fails if a row of public.low_up is outside of its bounds
ALTER TABLE public.low ATTACH PARTITION public.low_up FOR VALUES FROM (20) TO (30);
-- depends on data: fails if a row of public.down is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.down FOR VALUES FROM (40) TO (50);
-- depends on data: fails if a row of public.low is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.low FOR VALUES FROM (10) TO (30);
ALTER TABLE public.q DETACH PARTITION public.moving;
-- depends on data: fails if a row of public.moving is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.moving FOR VALUES FROM (0) TO (10);

-- back from 18
ALTER TABLE public.p DETACH PARTITION public.alone;
ALTER TABLE public.alone RENAME CONSTRAINT p_a_not_null TO alone_a_not_null;
DROP INDEX public.alone_b_idx;
ALTER TABLE public.low DETACH PARTITION public.down;
ALTER TABLE public.p DETACH PARTITION public.low;
ALTER TABLE public.p DETACH PARTITION public.low_up;
-- depends on data: fails if a row of public.low_up is outside of its bounds
ALTER TABLE public.low ATTACH PARTITION public.low_up FOR VALUES FROM (20) TO (30);
-- depends on data: fails if a row of public.down is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.down FOR VALUES FROM (40) TO (50);
-- depends on data: fails if a row of public.low is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.low FOR VALUES FROM (10) TO (30);
ALTER TABLE public.q DETACH PARTITION public.moving;
ALTER TABLE public.moving RENAME CONSTRAINT q_a_not_null TO p_a_not_null;
-- depends on data: fails if a row of public.moving is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.moving FOR VALUES FROM (0) TO (10);
