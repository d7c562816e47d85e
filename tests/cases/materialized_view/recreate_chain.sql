-- A materialized view on a materialized view, when a column under both changes its type.

-- before
CREATE TABLE t (a integer);
CREATE MATERIALIZED VIEW z AS SELECT a FROM t;
CREATE MATERIALIZED VIEW b AS SELECT a FROM z;
CREATE INDEX i ON b (a);

-- after
CREATE TABLE t (a bigint);
CREATE MATERIALIZED VIEW z AS SELECT a FROM t;
CREATE MATERIALIZED VIEW b AS SELECT a FROM z;
CREATE INDEX i ON b (a);

-- plan
DROP MATERIALIZED VIEW public.b;
DROP MATERIALIZED VIEW public.z;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE MATERIALIZED VIEW public.z AS
 SELECT t.a
   FROM public.t;
CREATE MATERIALIZED VIEW public.b AS
 SELECT z.a
   FROM public.z;
CREATE INDEX i ON public.b USING btree (a);

-- plan from 16
DROP MATERIALIZED VIEW public.b;
DROP MATERIALIZED VIEW public.z;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE MATERIALIZED VIEW public.z AS
 SELECT a
   FROM public.t;
CREATE MATERIALIZED VIEW public.b AS
 SELECT a
   FROM public.z;
CREATE INDEX i ON public.b USING btree (a);

-- back
DROP MATERIALIZED VIEW public.b;
DROP MATERIALIZED VIEW public.z;
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
CREATE MATERIALIZED VIEW public.z AS
 SELECT t.a
   FROM public.t;
CREATE MATERIALIZED VIEW public.b AS
 SELECT z.a
   FROM public.z;
CREATE INDEX i ON public.b USING btree (a);

-- back from 16
DROP MATERIALIZED VIEW public.b;
DROP MATERIALIZED VIEW public.z;
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
CREATE MATERIALIZED VIEW public.z AS
 SELECT a
   FROM public.t;
CREATE MATERIALIZED VIEW public.b AS
 SELECT a
   FROM public.z;
CREATE INDEX i ON public.b USING btree (a);
