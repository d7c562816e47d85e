-- Foreign keys from and to partitioned tables: a partition joins with a key that it has already, one
-- leaves and keeps its own; the partitions that are referred to change.

-- before
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE p (a integer PRIMARY KEY, b integer, CONSTRAINT refers FOREIGN KEY (b) REFERENCES t) PARTITION BY RANGE (a);
CREATE TABLE leaving PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE joining (a integer PRIMARY KEY, b integer, CONSTRAINT mine FOREIGN KEY (b) REFERENCES t);
CREATE TABLE r (a integer, CONSTRAINT to_p FOREIGN KEY (a) REFERENCES p ON DELETE CASCADE);

-- after
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE p (a integer PRIMARY KEY, b integer, CONSTRAINT refers FOREIGN KEY (b) REFERENCES t) PARTITION BY RANGE (a);
CREATE TABLE leaving (a integer PRIMARY KEY, b integer, CONSTRAINT refers FOREIGN KEY (b) REFERENCES t);
CREATE TABLE joining (a integer PRIMARY KEY, b integer, CONSTRAINT mine FOREIGN KEY (b) REFERENCES t);
ALTER TABLE p ATTACH PARTITION joining FOR VALUES FROM (0) TO (10);
CREATE TABLE other PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE TABLE r (a integer, CONSTRAINT to_p FOREIGN KEY (a) REFERENCES p ON DELETE CASCADE);

-- plan
ALTER TABLE public.p DETACH PARTITION public.leaving;
-- depends on data: fails if a row of public.joining is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.joining FOR VALUES FROM (0) TO (10);
CREATE TABLE public.other PARTITION OF public.p FOR VALUES FROM (10) TO (20);

-- plan from 18
ALTER TABLE public.p DETACH PARTITION public.leaving;
ALTER TABLE public.leaving RENAME CONSTRAINT p_a_not_null TO leaving_a_not_null;
-- depends on data: fails if a row of public.joining is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.joining FOR VALUES FROM (0) TO (10);
CREATE TABLE public.other PARTITION OF public.p FOR VALUES FROM (10) TO (20);
