-- A partition comes and goes without a lock on the others: its bounds are looked at before.
-- version: from 14
-- style: online

-- before
CREATE TABLE p (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 (a integer NOT NULL, b text);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);

-- after
CREATE TABLE p (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 (a integer NOT NULL, b text);

-- plan
ALTER TABLE public.p1 ADD CONSTRAINT p1__bounds CHECK (((a IS NOT NULL) AND (a >= 0) AND (a < 10))) NOT VALID;
ALTER TABLE public.p2 ADD CONSTRAINT p2__bounds CHECK (((a IS NOT NULL) AND (a >= 10) AND (a < 20))) NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row of public.p1 is outside of its bounds
ALTER TABLE public.p1 VALIDATE CONSTRAINT p1__bounds;
ALTER TABLE public.p2 VALIDATE CONSTRAINT p2__bounds;
ALTER TABLE public.p DETACH PARTITION public.p2 CONCURRENTLY;
-- a new file begins here
ALTER TABLE public.p2 DROP CONSTRAINT p2__bounds;
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.p1 DROP CONSTRAINT p1__bounds;

-- back
ALTER TABLE public.p1 ADD CONSTRAINT p1__bounds CHECK (((a IS NOT NULL) AND (a >= 0) AND (a < 10))) NOT VALID;
ALTER TABLE public.p2 ADD CONSTRAINT p2__bounds CHECK (((a IS NOT NULL) AND (a >= 10) AND (a < 20))) NOT VALID;
-- a new file without transaction begins here
ALTER TABLE public.p1 VALIDATE CONSTRAINT p1__bounds;
ALTER TABLE public.p DETACH PARTITION public.p1 CONCURRENTLY;
-- depends on data: fails if a row of public.p2 is outside of its bounds
ALTER TABLE public.p2 VALIDATE CONSTRAINT p2__bounds;
-- a new file begins here
ALTER TABLE public.p1 DROP CONSTRAINT p1__bounds;
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
ALTER TABLE public.p2 DROP CONSTRAINT p2__bounds;
