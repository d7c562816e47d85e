-- Columns of a foreign table come, go and change; their values are elsewhere, so none is lost and
-- none is converted.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer, b text DEFAULT 'x', gone text OPTIONS (column_name 'g'), n text NOT NULL, CONSTRAINT c CHECK (a > 0)) SERVER far;
CREATE VIEW v AS SELECT a FROM t;

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a bigint, b date DEFAULT '2020-01-01' NOT NULL, n text COLLATE "C", added text OPTIONS (column_name 'z') NOT NULL, CONSTRAINT c CHECK (a > 1)) SERVER far;
CREATE VIEW v AS SELECT a FROM t;

-- plan
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER FOREIGN TABLE public.t
  DROP COLUMN gone,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN a TYPE bigint,
  ALTER COLUMN b TYPE date,
  ALTER COLUMN n DROP NOT NULL,
  ALTER COLUMN n TYPE text COLLATE "C",
  ADD COLUMN added text NOT NULL,
  ALTER COLUMN b SET DEFAULT '2020-01-01'::date,
  ALTER COLUMN b SET NOT NULL,
  ALTER COLUMN added OPTIONS (ADD column_name 'z');
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 1));
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;

-- plan from 16
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER FOREIGN TABLE public.t
  DROP COLUMN gone,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN a TYPE bigint,
  ALTER COLUMN b TYPE date,
  ALTER COLUMN n DROP NOT NULL,
  ALTER COLUMN n TYPE text COLLATE "C",
  ADD COLUMN added text NOT NULL,
  ALTER COLUMN b SET DEFAULT '2020-01-01'::date,
  ALTER COLUMN b SET NOT NULL,
  ALTER COLUMN added OPTIONS (ADD column_name 'z');
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 1));
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;

-- back
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER FOREIGN TABLE public.t
  DROP COLUMN added,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN a TYPE integer,
  ALTER COLUMN b DROP NOT NULL,
  ALTER COLUMN b TYPE text,
  ADD COLUMN gone text,
  ALTER COLUMN n TYPE text,
  ALTER COLUMN b SET DEFAULT 'x'::text,
  ALTER COLUMN n SET NOT NULL,
  ALTER COLUMN gone OPTIONS (ADD column_name 'g');
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0));
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;

-- back from 16
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER FOREIGN TABLE public.t
  DROP COLUMN added,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN a TYPE integer,
  ALTER COLUMN b DROP NOT NULL,
  ALTER COLUMN b TYPE text,
  ADD COLUMN gone text,
  ALTER COLUMN n TYPE text,
  ALTER COLUMN b SET DEFAULT 'x'::text,
  ALTER COLUMN n SET NOT NULL,
  ALTER COLUMN gone OPTIONS (ADD column_name 'g');
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0));
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
