-- A key that takes NULLs for equal is made of an index that does.
-- version: from 15
-- style: online

-- before
CREATE TABLE t (a integer);

-- after
CREATE TABLE t (a integer UNIQUE NULLS NOT DISTINCT);

-- plan
-- a new file without transaction begins here
-- depends on data: fails if a row of public.t breaks constraint t_a_key
CREATE UNIQUE INDEX CONCURRENTLY t_a_key ON public.t USING btree (a) NULLS NOT DISTINCT;
-- a new file begins here
ALTER TABLE public.t ADD CONSTRAINT t_a_key UNIQUE USING INDEX t_a_key;

-- back
ALTER TABLE public.t DROP CONSTRAINT t_a_key;
