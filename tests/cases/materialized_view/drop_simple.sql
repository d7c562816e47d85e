-- A materialized view goes, and its index with it.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
CREATE INDEX i ON m (id);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- plan
DROP MATERIALIZED VIEW public.m;

-- back
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id
   FROM public.t;
CREATE INDEX i ON public.m USING btree (id);

-- back from 16
CREATE MATERIALIZED VIEW public.m AS
 SELECT id
   FROM public.t;
CREATE INDEX i ON public.m USING btree (id);
