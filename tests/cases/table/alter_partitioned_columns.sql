-- A column added to, changed in and dropped from a partitioned table reaches its partitions by
-- itself; a default that a partition has of its own stays; what stands on a partition's column makes
-- way.

-- before
CREATE TABLE p (a integer NOT NULL, b varchar(10) DEFAULT 'x', gone text, s integer) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p (b DEFAULT 'one', s DEFAULT 5) FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20) PARTITION BY LIST (s);
CREATE TABLE p2a PARTITION OF p2 FOR VALUES IN (1);
CREATE VIEW v AS SELECT b FROM p2a;
CREATE INDEX p1_b ON p1 (b);

-- after
CREATE TABLE p (a integer NOT NULL, b text DEFAULT 'z' NOT NULL, s integer, added numeric(10,2) DEFAULT 1 NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p (b DEFAULT 'one', s DEFAULT 6, added DEFAULT 2) FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20) PARTITION BY LIST (s);
CREATE TABLE p2a PARTITION OF p2 FOR VALUES IN (1);
ALTER TABLE p2a ALTER COLUMN b SET STORAGE EXTERNAL;
CREATE VIEW v AS SELECT b FROM p2a;
CREATE INDEX p1_b ON p1 (b);
COMMENT ON COLUMN p2a.added IS 'new';

-- plan
DROP VIEW public.v;
-- loses: column gone of table public.p
-- depends on data: fails if a row holds NULL in column b of public.p
ALTER TABLE public.p
  DROP COLUMN gone,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN b TYPE text,
  ADD COLUMN added numeric(10,2) DEFAULT 1 NOT NULL,
  ALTER COLUMN b SET DEFAULT 'z'::text,
  ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.p1
  ALTER COLUMN b SET DEFAULT 'one'::text,
  ALTER COLUMN s SET DEFAULT 6,
  ALTER COLUMN added SET DEFAULT 2;
ALTER TABLE ONLY public.p2a ALTER COLUMN b SET STORAGE EXTERNAL;
COMMENT ON COLUMN public.p2a.added IS 'new';
CREATE VIEW public.v AS
 SELECT p2a.b
   FROM public.p2a;

-- plan from 16
DROP VIEW public.v;
-- loses: column gone of table public.p
-- depends on data: fails if a row holds NULL in column b of public.p
ALTER TABLE public.p
  DROP COLUMN gone,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN b TYPE text,
  ADD COLUMN added numeric(10,2) DEFAULT 1 NOT NULL,
  ALTER COLUMN b SET DEFAULT 'z'::text,
  ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.p1
  ALTER COLUMN b SET DEFAULT 'one'::text,
  ALTER COLUMN s SET DEFAULT 6,
  ALTER COLUMN added SET DEFAULT 2;
ALTER TABLE ONLY public.p2a ALTER COLUMN b SET STORAGE EXTERNAL;
COMMENT ON COLUMN public.p2a.added IS 'new';
CREATE VIEW public.v AS
 SELECT b
   FROM public.p2a;

-- back
DROP VIEW public.v;
-- loses: column added of table public.p
-- depends on data: fails if a value of column b of public.p does not fit character varying(10)
ALTER TABLE public.p
  DROP COLUMN added,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN b DROP NOT NULL,
  ALTER COLUMN b TYPE character varying(10),
  ADD COLUMN gone text,
  ALTER COLUMN b SET DEFAULT 'x'::character varying;
ALTER TABLE public.p1
  ALTER COLUMN b SET DEFAULT 'one'::character varying,
  ALTER COLUMN s SET DEFAULT 5;
CREATE VIEW public.v AS
 SELECT p2a.b
   FROM public.p2a;

-- back from 16
DROP VIEW public.v;
-- loses: column added of table public.p
-- depends on data: fails if a value of column b of public.p does not fit character varying(10)
ALTER TABLE public.p
  DROP COLUMN added,
  ALTER COLUMN b DROP DEFAULT,
  ALTER COLUMN b DROP NOT NULL,
  ALTER COLUMN b TYPE character varying(10),
  ADD COLUMN gone text,
  ALTER COLUMN b SET DEFAULT 'x'::character varying;
ALTER TABLE public.p1
  ALTER COLUMN b SET DEFAULT 'one'::character varying,
  ALTER COLUMN s SET DEFAULT 5;
CREATE VIEW public.v AS
 SELECT b
   FROM public.p2a;
