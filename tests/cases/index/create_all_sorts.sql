-- Methods, order, collation, operator classes, expressions, conditions, INCLUDE, NULLS NOT DISTINCT, storage parameters.
-- version: from 15

-- before
CREATE TABLE t (a integer, b text, c jsonb, d integer, r int4range);

-- after
CREATE TABLE t (a integer, b text, c jsonb, d integer, r int4range);
CREATE INDEX plain ON t (a);
CREATE UNIQUE INDEX "Unique ü" ON t (a, b) INCLUDE (d);
CREATE UNIQUE INDEX nulls ON t (d) NULLS NOT DISTINCT;
CREATE INDEX ordered ON t (a DESC NULLS LAST, b COLLATE "C" text_pattern_ops);
CREATE INDEX partial ON t (a) WHERE b IS NOT NULL AND d > 0;
CREATE INDEX expr ON t (lower(b), (a + d));
CREATE INDEX gin ON t USING gin (c jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX gist ON t USING gist (r);
CREATE INDEX brin ON t USING brin (a) WITH (pages_per_range = 16);
CREATE INDEX hash ON t USING hash (b) WITH (fillfactor = 70);

-- plan
-- depends on data: fails if rows of public.t are equal in what index Unique ü keeps unique
CREATE UNIQUE INDEX "Unique ü" ON public.t USING btree (a, b) INCLUDE (d);
CREATE INDEX brin ON public.t USING brin (a) WITH (pages_per_range='16');
CREATE INDEX expr ON public.t USING btree (lower(b), ((a + d)));
CREATE INDEX gin ON public.t USING gin (c jsonb_path_ops) WITH (fastupdate='off');
CREATE INDEX gist ON public.t USING gist (r);
CREATE INDEX hash ON public.t USING hash (b) WITH (fillfactor='70');
-- depends on data: fails if rows of public.t are equal in what index nulls keeps unique
CREATE UNIQUE INDEX nulls ON public.t USING btree (d) NULLS NOT DISTINCT;
CREATE INDEX ordered ON public.t USING btree (a DESC NULLS LAST, b COLLATE "C" text_pattern_ops);
CREATE INDEX partial ON public.t USING btree (a) WHERE ((b IS NOT NULL) AND (d > 0));
CREATE INDEX plain ON public.t USING btree (a);

-- back
DROP INDEX public."Unique ü";
DROP INDEX public.brin;
DROP INDEX public.expr;
DROP INDEX public.gin;
DROP INDEX public.gist;
DROP INDEX public.hash;
DROP INDEX public.nulls;
DROP INDEX public.ordered;
DROP INDEX public.partial;
DROP INDEX public.plain;
