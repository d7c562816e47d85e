-- Where a partition is new too, the index is made as anywhere.
-- style: online

-- before
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);

-- after
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
CREATE INDEX p_b ON p (b);

-- plan
CREATE TABLE public.p2 PARTITION OF public.p FOR VALUES IN (2);
CREATE INDEX p_b ON public.p USING btree (b);

-- back
-- loses: table public.p2
DROP TABLE public.p2;
DROP INDEX public.p_b;
