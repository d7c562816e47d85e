-- Keys are made of an index that was built while others wrote; the columns of a primary key are looked at before.
-- style: online

-- before
CREATE TABLE t (a integer, b text, c integer, d integer);
CREATE TABLE v (a integer);

-- after
CREATE TABLE t (a integer, b text, c integer UNIQUE DEFERRABLE INITIALLY DEFERRED, d integer,
  PRIMARY KEY (a, b) INCLUDE (d) WITH (fillfactor = 80));
COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
CREATE TABLE v (a integer PRIMARY KEY);
CREATE TABLE w (a integer REFERENCES v);

-- plan
ALTER TABLE public.t ADD CONSTRAINT t_a__not_null CHECK (a IS NOT NULL) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT t_b__not_null CHECK (b IS NOT NULL) NOT VALID;
ALTER TABLE public.v ADD CONSTRAINT v_a__not_null CHECK (a IS NOT NULL) NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row holds NULL in column a of public.t
ALTER TABLE public.t VALIDATE CONSTRAINT t_a__not_null;
-- depends on data: fails if a row holds NULL in column b of public.t
ALTER TABLE public.t VALIDATE CONSTRAINT t_b__not_null;
-- depends on data: fails if a row holds NULL in column a of public.v
ALTER TABLE public.v VALIDATE CONSTRAINT v_a__not_null;
-- depends on data: fails if a row of public.t breaks constraint t_c_key
CREATE UNIQUE INDEX CONCURRENTLY t_c_key ON public.t USING btree (c);
-- depends on data: fails if a row of public.t breaks constraint t_pkey
CREATE UNIQUE INDEX CONCURRENTLY t_pkey ON public.t USING btree (a, b) INCLUDE (d) WITH (fillfactor='80');
-- depends on data: fails if a row of public.v breaks constraint v_pkey
CREATE UNIQUE INDEX CONCURRENTLY v_pkey ON public.v USING btree (a);
-- a new file begins here
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_a__not_null;
ALTER TABLE public.t ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_b__not_null;
ALTER TABLE public.v ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.v DROP CONSTRAINT v_a__not_null;
ALTER TABLE public.t ADD CONSTRAINT t_c_key UNIQUE USING INDEX t_c_key DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey;
COMMENT ON CONSTRAINT t_pkey ON public.t IS 'the key';
ALTER TABLE public.v ADD CONSTRAINT v_pkey PRIMARY KEY USING INDEX v_pkey;
CREATE TABLE public.w (
  a integer,
  CONSTRAINT w_a_fkey FOREIGN KEY (a) REFERENCES public.v(a)
);

-- back
ALTER TABLE public.t DROP CONSTRAINT t_c_key;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
-- loses: table public.w
DROP TABLE public.w;
ALTER TABLE public.v DROP CONSTRAINT v_pkey;
ALTER TABLE public.t
  ALTER COLUMN a DROP NOT NULL,
  ALTER COLUMN b DROP NOT NULL;
ALTER TABLE public.v ALTER COLUMN a DROP NOT NULL;
