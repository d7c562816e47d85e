-- With a default partition, none is detached without waiting for the others.
-- style: online

-- before
CREATE TABLE p (a integer NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE rest PARTITION OF p DEFAULT;

-- after
CREATE TABLE p (a integer NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 (a integer NOT NULL);
CREATE TABLE rest PARTITION OF p DEFAULT;

-- plan
ALTER TABLE public.p DETACH PARTITION public.p1;

-- back
WITH moved AS (DELETE FROM public.rest WHERE ((a IS NOT NULL) AND (a >= 0) AND (a < 10)) RETURNING a)
INSERT INTO public.p1 (a) OVERRIDING SYSTEM VALUE SELECT a FROM moved;
-- depends on data: fails if a row of public.p1 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
