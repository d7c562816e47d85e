-- Rows that others refer to cannot leave the default partition, so the plan says what makes it fail.

-- before
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE p_rest PARTITION OF p DEFAULT;
CREATE TABLE child (p integer REFERENCES p ON DELETE CASCADE);

-- after
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE p_rest PARTITION OF p DEFAULT;
CREATE TABLE p_1 PARTITION OF p FOR VALUES FROM (1) TO (10);
CREATE TABLE child (p integer REFERENCES p ON DELETE CASCADE);

-- plan
-- depends on data: fails if a row of public.p_rest belongs to public.p_1
CREATE TABLE public.p_1 PARTITION OF public.p FOR VALUES FROM (1) TO (10);

-- back
ALTER TABLE public.child DROP CONSTRAINT child_p_fkey;
-- loses: table public.p_1
DROP TABLE public.p_1;
-- depends on data: fails if a row of public.child breaks constraint child_p_fkey
ALTER TABLE public.child ADD CONSTRAINT child_p_fkey FOREIGN KEY (p) REFERENCES public.p(id) ON DELETE CASCADE;
