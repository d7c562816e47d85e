-- A changed key is made of an index that was built beside that of the old one, and what refers to it follows.
-- style: online

-- before
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, PRIMARY KEY (a), UNIQUE (b));
CREATE TABLE r (a integer REFERENCES t (b));

-- after
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, PRIMARY KEY (a, b), UNIQUE (b) INCLUDE (a));
CREATE TABLE r (a integer REFERENCES t (b));

-- plan
-- a new file without transaction begins here
-- depends on data: fails if a row of public.t breaks constraint t_b_a_key
CREATE UNIQUE INDEX CONCURRENTLY t_b_a_key ON public.t USING btree (b) INCLUDE (a);
-- depends on data: fails if a row of public.t breaks constraint t_pkey
CREATE UNIQUE INDEX CONCURRENTLY t_pkey__new ON public.t USING btree (a, b);
-- a new file begins here
ALTER TABLE public.r DROP CONSTRAINT r_a_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_b_key;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.t ADD CONSTRAINT t_b_a_key UNIQUE USING INDEX t_b_a_key;
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey__new;
ALTER TABLE public.r ADD CONSTRAINT r_a_fkey FOREIGN KEY (a) REFERENCES public.t(b) NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row of public.r breaks constraint r_a_fkey
ALTER TABLE public.r VALIDATE CONSTRAINT r_a_fkey;

-- back
-- a new file without transaction begins here
-- depends on data: fails if a row of public.t breaks constraint t_b_key
CREATE UNIQUE INDEX CONCURRENTLY t_b_key ON public.t USING btree (b);
-- depends on data: fails if a row of public.t breaks constraint t_pkey
CREATE UNIQUE INDEX CONCURRENTLY t_pkey__new ON public.t USING btree (a);
-- a new file begins here
ALTER TABLE public.r DROP CONSTRAINT r_a_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_b_a_key;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.t ADD CONSTRAINT t_b_key UNIQUE USING INDEX t_b_key;
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey__new;
ALTER TABLE public.r ADD CONSTRAINT r_a_fkey FOREIGN KEY (a) REFERENCES public.t(b) NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row of public.r breaks constraint r_a_fkey
ALTER TABLE public.r VALIDATE CONSTRAINT r_a_fkey;
