-- A partition may be elsewhere, and so may an heir: made so at once, or with columns in another order
-- and attached. Options of columns come after.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE TABLE p (a integer NOT NULL, b text DEFAULT 'x') PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE base (x integer, CONSTRAINT c CHECK (x > 0));

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE TABLE p (a integer NOT NULL, b text DEFAULT 'x') PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE FOREIGN TABLE p2 PARTITION OF p (b DEFAULT 'far') FOR VALUES FROM (10) TO (20) SERVER far OPTIONS (table_name 'p_two');
ALTER FOREIGN TABLE p2 ALTER COLUMN a OPTIONS (ADD column_name 'A');
CREATE FOREIGN TABLE p3 (b text, a integer NOT NULL) SERVER far;
ALTER TABLE p ATTACH PARTITION p3 DEFAULT;
CREATE TABLE base (x integer, CONSTRAINT c CHECK (x > 0));
CREATE FOREIGN TABLE heir (y integer OPTIONS (column_name 'Y')) INHERITS (base) SERVER far;
ALTER FOREIGN TABLE heir ALTER COLUMN x OPTIONS (ADD column_name 'X');

-- plan
-- depends on data: fails if a row of public.p3 belongs to public.p1
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10);
CREATE FOREIGN TABLE public.heir (
  y integer OPTIONS (column_name 'Y')
) INHERITS (public.base) SERVER far;
ALTER FOREIGN TABLE public.heir ALTER COLUMN x OPTIONS (ADD column_name 'X');
CREATE FOREIGN TABLE public.p2 PARTITION OF public.p (
  b DEFAULT 'far'::text
) FOR VALUES FROM (10) TO (20) SERVER far OPTIONS (table_name 'p_two');
ALTER FOREIGN TABLE public.p2 ALTER COLUMN a OPTIONS (ADD column_name 'A');
CREATE FOREIGN TABLE public.p3 (
  b text,
  a integer NOT NULL
) SERVER far;
ALTER TABLE public.p ATTACH PARTITION public.p3 DEFAULT;
