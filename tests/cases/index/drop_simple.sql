-- An index goes; one of a dropped column goes with it.

-- before
CREATE TABLE t (a integer, b text, c jsonb, d integer, r int4range);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (d);

-- after
CREATE TABLE t (a integer, b text, c jsonb, r int4range);

-- plan
DROP INDEX public.i;
DROP INDEX public.j;
-- loses: column d of table public.t
ALTER TABLE public.t DROP COLUMN d;

-- back
ALTER TABLE public.t ADD COLUMN d integer;
CREATE INDEX i ON public.t USING btree (a);
CREATE INDEX j ON public.t USING btree (d);
