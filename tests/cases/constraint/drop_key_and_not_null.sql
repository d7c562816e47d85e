-- A primary key goes, and with it NOT NULL.

-- before
CREATE TABLE t (a integer PRIMARY KEY);

-- after
CREATE TABLE t (a integer);

-- plan
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;

-- back
-- depends on data: fails if a row holds NULL in column a of public.t
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
-- depends on data: fails if a row of public.t breaks constraint t_pkey
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
