-- An index of the same name moves to another table.

-- before
CREATE TABLE t (a integer, b text, c jsonb, d integer, r int4range);
CREATE TABLE u (a integer);
CREATE INDEX i ON t (a);

-- after
CREATE TABLE t (a integer, b text, c jsonb, d integer, r int4range);
CREATE TABLE u (a integer);
CREATE INDEX i ON u (a);

-- plan
DROP INDEX public.i;
CREATE INDEX i ON public.u USING btree (a);

-- back
DROP INDEX public.i;
CREATE INDEX i ON public.t USING btree (a);
