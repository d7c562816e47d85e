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
WITH moved AS (DELETE FROM public.p1 WHERE (((a IS NOT NULL) AND (a = 2))) IS NOT TRUE RETURNING a, b)
INSERT INTO public.p (a, b) OVERRIDING SYSTEM VALUE SELECT a, b FROM moved;
WITH moved AS (DELETE FROM public.p3 WHERE ((a IS NOT NULL) AND (a = 2)) RETURNING a, b)
INSERT INTO public.p1 (a, b) OVERRIDING SYSTEM VALUE SELECT a, b FROM moved;
-- depends on data: fails if a row of public.p1 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES IN (2);
WITH moved AS (DELETE FROM public.p2 WHERE (((a IS NOT NULL) AND (a = ANY (ARRAY[1, 5])))) IS NOT TRUE RETURNING a, b)
INSERT INTO public.p (a, b) OVERRIDING SYSTEM VALUE SELECT a, b FROM moved;
WITH moved AS (DELETE FROM public.p3 WHERE ((a IS NOT NULL) AND (a = ANY (ARRAY[1, 5]))) RETURNING a, b)
INSERT INTO public.p2 (a, b) OVERRIDING SYSTEM VALUE SELECT a, b FROM moved;
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
