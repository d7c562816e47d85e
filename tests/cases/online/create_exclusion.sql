-- An exclusion constraint can only be made at once, and the foreign key of a partitioned table up to 17 too.
-- version: until 17
-- style: online

-- before
CREATE TABLE t (a int4range);
CREATE TABLE k (a integer PRIMARY KEY);
CREATE TABLE p (a integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);

-- after
CREATE TABLE t (a int4range, EXCLUDE USING gist (a WITH &&));
CREATE TABLE k (a integer PRIMARY KEY);
CREATE TABLE p (a integer REFERENCES k) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);

-- plan
-- depends on data: fails if a row of public.t breaks constraint t_a_excl
ALTER TABLE public.t ADD CONSTRAINT t_a_excl EXCLUDE USING gist (a WITH &&);
-- depends on data: fails if a row of public.p breaks constraint p_a_fkey
ALTER TABLE public.p ADD CONSTRAINT p_a_fkey FOREIGN KEY (a) REFERENCES public.k(a);

-- back
ALTER TABLE public.p DROP CONSTRAINT p_a_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_a_excl;
