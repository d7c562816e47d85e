-- A table becomes a partition, with the index, key and check that it has already; another partition
-- becomes a table of its own and keeps what it had; a third is dropped.

-- before
CREATE TABLE p (a integer NOT NULL, b text, CONSTRAINT p_pk PRIMARY KEY (a), CONSTRAINT c CHECK (a > 0)) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE leaving PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE dropped PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE TABLE joining (b text, a integer NOT NULL CONSTRAINT own PRIMARY KEY, CONSTRAINT c CHECK (a > 0));
CREATE INDEX joining_by_b ON joining (b);
CREATE TABLE bare (a integer NOT NULL, b text);

-- after
CREATE TABLE p (a integer NOT NULL, b text, CONSTRAINT p_pk PRIMARY KEY (a), CONSTRAINT c CHECK (a > 0)) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE leaving (a integer NOT NULL, b text, CONSTRAINT leaving_pkey PRIMARY KEY (a), CONSTRAINT c CHECK (a > 0));
CREATE TABLE joining (b text, a integer NOT NULL CONSTRAINT own PRIMARY KEY, CONSTRAINT c CHECK (a > 0));
CREATE INDEX joining_by_b ON joining (b);
ALTER TABLE p ATTACH PARTITION joining FOR VALUES FROM (0) TO (20);
CREATE TABLE bare PARTITION OF p FOR VALUES FROM (20) TO (30);
CREATE TABLE fresh PARTITION OF p DEFAULT;

-- plan
ALTER TABLE public.p DETACH PARTITION public.leaving;
DROP INDEX public.leaving_b_idx;
-- loses: table public.dropped
DROP TABLE public.dropped;
ALTER TABLE public.bare ADD CONSTRAINT c CHECK ((a > 0));
-- depends on data: fails if a row of public.bare is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.bare FOR VALUES FROM (20) TO (30);
CREATE TABLE public.fresh PARTITION OF public.p DEFAULT;
-- depends on data: fails if a row of public.joining is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.joining FOR VALUES FROM (0) TO (20);

-- plan from 18
ALTER TABLE public.bare RENAME CONSTRAINT bare_a_not_null TO p_a_not_null;
ALTER TABLE public.p DETACH PARTITION public.leaving;
ALTER TABLE public.leaving RENAME CONSTRAINT p_a_not_null TO leaving_a_not_null;
DROP INDEX public.leaving_b_idx;
-- loses: table public.dropped
DROP TABLE public.dropped;
ALTER TABLE public.bare ADD CONSTRAINT c CHECK ((a > 0));
-- depends on data: fails if a row of public.bare is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.bare FOR VALUES FROM (20) TO (30);
CREATE TABLE public.fresh PARTITION OF public.p DEFAULT;
-- depends on data: fails if a row of public.joining is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.joining FOR VALUES FROM (0) TO (20);

-- back
ALTER TABLE public.p DETACH PARTITION public.bare;
DROP INDEX public.bare_b_idx;
ALTER TABLE public.bare DROP CONSTRAINT bare_pkey;
ALTER TABLE public.bare DROP CONSTRAINT c;
ALTER TABLE public.p DETACH PARTITION public.joining;
-- loses: table public.fresh
DROP TABLE public.fresh;
CREATE TABLE public.dropped PARTITION OF public.p FOR VALUES FROM (10) TO (20);
-- depends on data: fails if a row of public.leaving is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.leaving FOR VALUES FROM (0) TO (10);

-- back from 18
ALTER TABLE public.p DETACH PARTITION public.bare;
DROP INDEX public.bare_b_idx;
ALTER TABLE public.bare DROP CONSTRAINT bare_pkey;
ALTER TABLE public.bare DROP CONSTRAINT c;
ALTER TABLE public.bare RENAME CONSTRAINT p_a_not_null TO bare_a_not_null;
ALTER TABLE public.p DETACH PARTITION public.joining;
-- loses: table public.fresh
DROP TABLE public.fresh;
CREATE TABLE public.dropped PARTITION OF public.p FOR VALUES FROM (10) TO (20);
ALTER TABLE public.leaving RENAME CONSTRAINT leaving_a_not_null TO p_a_not_null;
-- depends on data: fails if a row of public.leaving is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.leaving FOR VALUES FROM (0) TO (10);
