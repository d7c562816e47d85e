-- A changed index is built beside the old one, which then goes while the new one takes its name, in one transaction.
-- style: online

-- before
CREATE TABLE t (a integer, b text, gone integer);
CREATE INDEX t_i ON t (a, gone);
COMMENT ON INDEX t_i IS 'of t';

-- after
CREATE TABLE t (a integer, b text, fresh integer);
CREATE INDEX t_i ON t (a, fresh);
COMMENT ON INDEX t_i IS 'of t';

-- plan
ALTER TABLE public.t ADD COLUMN fresh integer;
-- a new file without transaction begins here
CREATE INDEX CONCURRENTLY t_i__new ON public.t USING btree (a, fresh);
-- a new file begins here
DROP INDEX public.t_i;
-- loses: column gone of table public.t
ALTER TABLE public.t DROP COLUMN gone;
ALTER INDEX public.t_i__new RENAME TO t_i;
COMMENT ON INDEX public.t_i IS 'of t';

-- back
ALTER TABLE public.t ADD COLUMN gone integer;
-- a new file without transaction begins here
CREATE INDEX CONCURRENTLY t_i__new ON public.t USING btree (a, gone);
-- a new file begins here
DROP INDEX public.t_i;
-- loses: column fresh of table public.t
ALTER TABLE public.t DROP COLUMN fresh;
ALTER INDEX public.t_i__new RENAME TO t_i;
COMMENT ON INDEX public.t_i IS 'of t';
