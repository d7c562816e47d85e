-- Keys, checks and foreign keys of a partitioned table are those of its partitions too; one partition
-- has its key under another name, one a check of its own.

-- before
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE p (a integer NOT NULL, b integer) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE TABLE r (a integer);

-- after
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE p (a integer NOT NULL, b integer) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
ALTER TABLE p2 ADD CONSTRAINT second UNIQUE (a, b);
ALTER TABLE p2 ADD CONSTRAINT even CHECK (a % 2 = 0);
ALTER TABLE p ADD PRIMARY KEY (a);
ALTER TABLE p ADD UNIQUE (a, b);
ALTER TABLE p ADD CONSTRAINT positive CHECK (b > 0);
ALTER TABLE p ADD CONSTRAINT refers FOREIGN KEY (b) REFERENCES t;
CREATE TABLE r (a integer REFERENCES p);

-- plan
-- depends on data: fails if a row of public.p2 breaks constraint even
ALTER TABLE public.p2 ADD CONSTRAINT even CHECK (((a % 2) = 0));
-- depends on data: fails if a row of public.p breaks constraint p_a_b_key
ALTER TABLE public.p ADD CONSTRAINT p_a_b_key UNIQUE (a, b);
-- depends on data: fails if a row of public.p breaks constraint p_pkey
ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a);
-- depends on data: fails if a row of public.p breaks constraint positive
ALTER TABLE public.p ADD CONSTRAINT positive CHECK ((b > 0));
ALTER TABLE public.p2 RENAME CONSTRAINT p2_a_b_key TO second;
-- depends on data: fails if a row of public.r breaks constraint r_a_fkey
ALTER TABLE public.r ADD CONSTRAINT r_a_fkey FOREIGN KEY (a) REFERENCES public.p(a);
-- depends on data: fails if a row of public.p breaks constraint refers
ALTER TABLE public.p ADD CONSTRAINT refers FOREIGN KEY (b) REFERENCES public.t(id);

-- back
ALTER TABLE public.r DROP CONSTRAINT r_a_fkey;
ALTER TABLE public.p DROP CONSTRAINT refers;
ALTER TABLE public.p2 DROP CONSTRAINT even;
ALTER TABLE public.p DROP CONSTRAINT p_a_b_key;
ALTER TABLE public.p DROP CONSTRAINT p_pkey;
ALTER TABLE public.p DROP CONSTRAINT positive;
