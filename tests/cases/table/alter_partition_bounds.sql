-- Partitions change their bounds, two of them with each other; one becomes the default.

-- before
CREATE TABLE p (a integer, b text) PARTITION BY LIST (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
CREATE TABLE p3 PARTITION OF p FOR VALUES IN (3);
CREATE TABLE p4 PARTITION OF p FOR VALUES IN (4);

-- after
CREATE TABLE p (a integer, b text) PARTITION BY LIST (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (2);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (1, 5);
CREATE TABLE p3 PARTITION OF p DEFAULT;
CREATE TABLE p4 PARTITION OF p FOR VALUES IN (4);

-- plan
ALTER TABLE public.p DETACH PARTITION public.p1;
ALTER TABLE public.p DETACH PARTITION public.p2;
ALTER TABLE public.p DETACH PARTITION public.p3;
-- depends on data: fails if a row of public.p3 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p3 DEFAULT;
-- depends on data: fails if a row of public.p1 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES IN (2);
-- depends on data: fails if a row of public.p2 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES IN (1, 5);

-- back
ALTER TABLE public.p DETACH PARTITION public.p1;
ALTER TABLE public.p DETACH PARTITION public.p2;
ALTER TABLE public.p DETACH PARTITION public.p3;
-- depends on data: fails if a row of public.p3 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p3 FOR VALUES IN (3);
-- depends on data: fails if a row of public.p1 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES IN (1);
-- depends on data: fails if a row of public.p2 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES IN (2);
