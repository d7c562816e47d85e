-- Foreign tables become partitions and heirs and cease to be; a column of their table changes; a
-- partition that is a table gives its place to one that is elsewhere.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE TABLE p (a integer NOT NULL, b integer) PARTITION BY RANGE (a);
CREATE FOREIGN TABLE leaving PARTITION OF p FOR VALUES FROM (0) TO (10) SERVER far;
CREATE FOREIGN TABLE joining (b integer, a integer NOT NULL) SERVER far;
CREATE FOREIGN TABLE stays PARTITION OF p FOR VALUES FROM (30) TO (40) SERVER far;
CREATE TABLE there PARTITION OF p FOR VALUES FROM (20) TO (30);
CREATE TABLE base (x integer, CONSTRAINT c CHECK (x > 0));
CREATE FOREIGN TABLE heir (x integer) INHERITS (base) SERVER far;
CREATE FOREIGN TABLE orphan (x integer) SERVER far;

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE TABLE p (a integer NOT NULL, b bigint, d text) PARTITION BY RANGE (a);
CREATE FOREIGN TABLE leaving (a integer NOT NULL, b bigint) SERVER far;
CREATE FOREIGN TABLE joining PARTITION OF p FOR VALUES FROM (0) TO (10) SERVER far;
CREATE FOREIGN TABLE stays PARTITION OF p (d DEFAULT 'far') FOR VALUES FROM (30) TO (40) SERVER far OPTIONS (table_name 'x');
CREATE FOREIGN TABLE elsewhere PARTITION OF p FOR VALUES FROM (20) TO (30) SERVER far;
CREATE TABLE base (x integer, CONSTRAINT c CHECK (x > 0));
CREATE FOREIGN TABLE heir (x integer, CONSTRAINT c CHECK (x > 0)) SERVER far;
CREATE FOREIGN TABLE orphan (x integer, CONSTRAINT c CHECK (x > 0)) INHERITS (base) SERVER far;

-- plan
ALTER TABLE public.heir NO INHERIT public.base;
ALTER TABLE public.p DETACH PARTITION public.leaving;
ALTER FOREIGN TABLE public.leaving ALTER COLUMN b TYPE bigint;
-- loses: table public.there
DROP TABLE public.there;
ALTER TABLE public.p
  ALTER COLUMN b TYPE bigint,
  ADD COLUMN d text;
CREATE FOREIGN TABLE public.elsewhere PARTITION OF public.p FOR VALUES FROM (20) TO (30) SERVER far;
ALTER FOREIGN TABLE public.joining
  ALTER COLUMN b TYPE bigint,
  ADD COLUMN d text;
ALTER TABLE public.p ATTACH PARTITION public.joining FOR VALUES FROM (0) TO (10);
ALTER FOREIGN TABLE public.stays
  OPTIONS (ADD table_name 'x'),
  ALTER COLUMN d SET DEFAULT 'far'::text;
-- depends on data: fails if a row of public.orphan breaks constraint c
ALTER TABLE public.orphan ADD CONSTRAINT c CHECK ((x > 0));
ALTER TABLE public.orphan INHERIT public.base;

-- plan from 18
ALTER TABLE public.heir NO INHERIT public.base;
ALTER TABLE public.p DETACH PARTITION public.leaving;
ALTER TABLE public.leaving RENAME CONSTRAINT p_a_not_null TO leaving_a_not_null;
ALTER FOREIGN TABLE public.leaving ALTER COLUMN b TYPE bigint;
-- loses: table public.there
DROP TABLE public.there;
ALTER TABLE public.p
  ALTER COLUMN b TYPE bigint,
  ADD COLUMN d text;
CREATE FOREIGN TABLE public.elsewhere PARTITION OF public.p FOR VALUES FROM (20) TO (30) SERVER far;
ALTER TABLE public.joining RENAME CONSTRAINT joining_a_not_null TO p_a_not_null;
ALTER FOREIGN TABLE public.joining
  ALTER COLUMN b TYPE bigint,
  ADD COLUMN d text;
ALTER TABLE public.p ATTACH PARTITION public.joining FOR VALUES FROM (0) TO (10);
ALTER FOREIGN TABLE public.stays
  OPTIONS (ADD table_name 'x'),
  ALTER COLUMN d SET DEFAULT 'far'::text;
-- depends on data: fails if a row of public.orphan breaks constraint c
ALTER TABLE public.orphan ADD CONSTRAINT c CHECK ((x > 0));
ALTER TABLE public.orphan INHERIT public.base;

-- back
-- refused: constraint c on public.heir: constraint c is declared by public.heir itself, and PostgreSQL has no statement that leaves it to the parent alone
