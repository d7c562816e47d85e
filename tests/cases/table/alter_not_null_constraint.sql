-- A NOT NULL constraint is renamed, validated, inherited or not, commented on, set on columns that are there, and taken away.
-- version: from 18

-- before
CREATE TABLE t (a integer CONSTRAINT one NOT NULL, b integer, c integer CONSTRAINT c_set NOT NULL, d integer NOT NULL, e integer, f integer, g integer CONSTRAINT gone NOT NULL, h integer NOT NULL);
ALTER TABLE t ADD CONSTRAINT later NOT NULL b NOT VALID;
COMMENT ON CONSTRAINT c_set ON t IS 'goes';

-- after
CREATE TABLE t (a integer CONSTRAINT "Two" NOT NULL, b integer CONSTRAINT later NOT NULL, c integer CONSTRAINT c_set NOT NULL NO INHERIT, d integer NOT NULL,
  e integer CONSTRAINT e_set NOT NULL, f integer NOT NULL NO INHERIT, g integer, h integer);
ALTER TABLE t ADD CONSTRAINT h_set NOT NULL h NOT VALID;
COMMENT ON CONSTRAINT t_d_not_null ON t IS 'comes';

-- plan
ALTER TABLE public.t RENAME CONSTRAINT one TO "Two";
-- depends on data: fails if a row holds NULL in column b of public.t
ALTER TABLE public.t
  ALTER CONSTRAINT c_set NO INHERIT,
  ALTER COLUMN g DROP NOT NULL,
  ALTER COLUMN h DROP NOT NULL,
  VALIDATE CONSTRAINT later;
COMMENT ON CONSTRAINT c_set ON public.t IS NULL;
COMMENT ON CONSTRAINT t_d_not_null ON public.t IS 'comes';
-- depends on data: fails if a row holds NULL in column e of public.t
-- depends on data: fails if a row holds NULL in column f of public.t
ALTER TABLE public.t
  ADD CONSTRAINT e_set NOT NULL e,
  ADD CONSTRAINT t_f_not_null NOT NULL f NO INHERIT,
  ADD CONSTRAINT h_set NOT NULL h NOT VALID;

-- back
ALTER TABLE public.t RENAME CONSTRAINT "Two" TO one;
ALTER TABLE public.t
  ALTER COLUMN b DROP NOT NULL,
  ALTER CONSTRAINT c_set INHERIT,
  ALTER COLUMN e DROP NOT NULL,
  ALTER COLUMN f DROP NOT NULL;
ALTER TABLE public.t RENAME CONSTRAINT h_set TO t_h_not_null;
ALTER TABLE public.t ADD CONSTRAINT later NOT NULL b NOT VALID;
COMMENT ON CONSTRAINT c_set ON public.t IS 'goes';
COMMENT ON CONSTRAINT t_d_not_null ON public.t IS NULL;
-- depends on data: fails if a row holds NULL in column g of public.t
-- depends on data: fails if a row holds NULL in column h of public.t
ALTER TABLE public.t
  ADD CONSTRAINT gone NOT NULL g,
  VALIDATE CONSTRAINT t_h_not_null;
