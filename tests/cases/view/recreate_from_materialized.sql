-- A materialized view becomes a view.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW v AS SELECT id FROM t;
CREATE INDEX i ON v (id);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id FROM t;

-- plan
DROP MATERIALIZED VIEW public.v;
CREATE VIEW public.v AS
 SELECT t.id
   FROM public.t;

-- plan from 16
DROP MATERIALIZED VIEW public.v;
CREATE VIEW public.v AS
 SELECT id
   FROM public.t;

-- back
DROP VIEW public.v;
CREATE MATERIALIZED VIEW public.v AS
 SELECT t.id
   FROM public.t;
CREATE INDEX i ON public.v USING btree (id);

-- back from 16
DROP VIEW public.v;
CREATE MATERIALIZED VIEW public.v AS
 SELECT id
   FROM public.t;
CREATE INDEX i ON public.v USING btree (id);
