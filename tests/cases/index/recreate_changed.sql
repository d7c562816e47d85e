-- An index that changes is dropped and made, with its comment.

-- before
CREATE TABLE t (a integer, b text, c jsonb, d integer, r int4range);
CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'fast';
CREATE INDEX j ON t (b) WITH (fillfactor = 80);

-- after
CREATE TABLE t (a integer, b text, c jsonb, d integer, r int4range);
CREATE UNIQUE INDEX i ON t (a) WHERE a > 0;
COMMENT ON INDEX i IS 'fast';
CREATE INDEX j ON t (b) WITH (fillfactor = 90);

-- plan
DROP INDEX public.i;
-- depends on data: fails if rows of public.t are equal in what index i keeps unique
CREATE UNIQUE INDEX i ON public.t USING btree (a) WHERE (a > 0);
COMMENT ON INDEX public.i IS 'fast';
ALTER INDEX public.j SET (fillfactor='90');

-- back
DROP INDEX public.i;
CREATE INDEX i ON public.t USING btree (a);
COMMENT ON INDEX public.i IS 'fast';
ALTER INDEX public.j SET (fillfactor='80');
