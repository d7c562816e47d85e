-- Partitions by hash are split: rows must be where the new remainders put them.

-- before
CREATE TABLE p (a integer) PARTITION BY HASH (a);
CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE p1 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 1);

-- after
CREATE TABLE p (a integer) PARTITION BY HASH (a);
CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE p1 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE p2 PARTITION OF p FOR VALUES WITH (MODULUS 4, REMAINDER 2);

-- plan
ALTER TABLE public.p DETACH PARTITION public.p0;
-- depends on data: fails if a row of public.p0 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p0 FOR VALUES WITH (modulus 4, remainder 0);
CREATE TABLE public.p2 PARTITION OF public.p FOR VALUES WITH (modulus 4, remainder 2);
