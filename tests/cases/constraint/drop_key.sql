-- Keys and checks go; the primary key's columns stay NOT NULL.

-- before
CREATE TABLE t (a integer PRIMARY KEY, b integer UNIQUE, CHECK (b > 0));

-- after
CREATE TABLE t (a integer NOT NULL, b integer);

-- plan
ALTER TABLE public.t DROP CONSTRAINT t_b_check;
ALTER TABLE public.t DROP CONSTRAINT t_b_key;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;

-- back
-- depends on data: fails if a row of public.t breaks constraint t_b_check
ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK ((b > 0));
-- depends on data: fails if a row of public.t breaks constraint t_b_key
ALTER TABLE public.t ADD CONSTRAINT t_b_key UNIQUE (b);
-- depends on data: fails if a row of public.t breaks constraint t_pkey
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
