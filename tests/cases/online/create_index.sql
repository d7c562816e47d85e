-- A new index on a table that is in use is built while others write; one on a new table is not.
-- style: online

-- before
CREATE TABLE t (a integer, b text);

-- after
CREATE TABLE t (a integer, b text);
CREATE INDEX t_a ON t (a) WITH (fillfactor = 70) WHERE b IS NOT NULL;
CREATE UNIQUE INDEX t_b ON t ((lower(b)), a);
ALTER INDEX t_b ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON INDEX t_b IS 'one each';
CREATE TABLE fresh (a integer);
CREATE INDEX fresh_a ON fresh (a);
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;
CREATE INDEX m_a ON m (a);

-- plan
CREATE TABLE public.fresh (
  a integer
);
CREATE MATERIALIZED VIEW public.m AS
 SELECT 1 AS a;
CREATE INDEX fresh_a ON public.fresh USING btree (a);
CREATE INDEX m_a ON public.m USING btree (a);
-- a new file without transaction begins here
CREATE INDEX CONCURRENTLY t_a ON public.t USING btree (a) WITH (fillfactor='70') WHERE (b IS NOT NULL);
-- depends on data: fails if rows of public.t are equal in what index t_b keeps unique
CREATE UNIQUE INDEX CONCURRENTLY t_b ON public.t USING btree (lower(b), a);
-- a new file begins here
ALTER INDEX public.t_b ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON INDEX public.t_b IS 'one each';

-- back
DROP MATERIALIZED VIEW public.m;
-- loses: table public.fresh
DROP TABLE public.fresh;
-- a new file without transaction begins here
DROP INDEX CONCURRENTLY public.t_a;
DROP INDEX CONCURRENTLY public.t_b;
