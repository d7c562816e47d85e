-- Generated columns appear, change, and become plain, which has no way back.

-- before
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c integer GENERATED ALWAYS AS (a + 1) STORED);
CREATE INDEX i ON t (b);
CREATE VIEW v AS SELECT b FROM t;
COMMENT ON COLUMN t.b IS 'one more';

-- after
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 2) STORED, c integer, d text GENERATED ALWAYS AS ('x') STORED);
CREATE INDEX i ON t (b);
CREATE VIEW v AS SELECT b FROM t;
COMMENT ON COLUMN t.b IS 'one more';

-- plan
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t
  DROP COLUMN b,
  ALTER COLUMN c DROP EXPRESSION,
  ADD COLUMN b integer GENERATED ALWAYS AS ((a + 2)) STORED,
  ADD COLUMN d text GENERATED ALWAYS AS ('x'::text) STORED;
COMMENT ON COLUMN public.t.b IS 'one more';
CREATE VIEW public.v AS
 SELECT t.b
   FROM public.t;
CREATE INDEX i ON public.t USING btree (b);

-- plan from 16
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t
  DROP COLUMN b,
  ALTER COLUMN c DROP EXPRESSION,
  ADD COLUMN b integer GENERATED ALWAYS AS ((a + 2)) STORED,
  ADD COLUMN d text GENERATED ALWAYS AS ('x'::text) STORED;
COMMENT ON COLUMN public.t.b IS 'one more';
CREATE VIEW public.v AS
 SELECT b
   FROM public.t;
CREATE INDEX i ON public.t USING btree (b);

-- plan from 17
ALTER TABLE public.t
  ALTER COLUMN c DROP EXPRESSION,
  ALTER COLUMN b SET EXPRESSION AS ((a + 2)),
  ADD COLUMN d text GENERATED ALWAYS AS ('x'::text) STORED;

-- back
-- refused: table public.t: column c would become a generated column, and what it holds would be lost
