-- A column goes that an index, a check, a unique constraint and a view use.

-- before
CREATE TABLE t (a integer, b integer, c integer, CONSTRAINT k UNIQUE (a, b), CONSTRAINT p CHECK (b > a));
CREATE INDEX i ON t (b);
CREATE INDEX j ON t (a) WHERE b > 0;
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w AS SELECT a FROM v;

-- after
CREATE TABLE t (a integer, c integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;

-- plan
DROP INDEX public.i;
DROP INDEX public.j;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT k;
ALTER TABLE public.t DROP CONSTRAINT p;
-- loses: column b of table public.t
ALTER TABLE public.t DROP COLUMN b;
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;
CREATE VIEW public.w AS
 SELECT v.a
   FROM public.v;

-- plan from 16
DROP INDEX public.i;
DROP INDEX public.j;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT k;
ALTER TABLE public.t DROP CONSTRAINT p;
-- loses: column b of table public.t
ALTER TABLE public.t DROP COLUMN b;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
CREATE VIEW public.w AS
 SELECT a
   FROM public.v;

-- back
ALTER TABLE public.t ADD COLUMN b integer;
-- depends on data: fails if a row of public.t breaks constraint k
ALTER TABLE public.t ADD CONSTRAINT k UNIQUE (a, b);
-- depends on data: fails if a row of public.t breaks constraint p
ALTER TABLE public.t ADD CONSTRAINT p CHECK ((b > a));
CREATE OR REPLACE VIEW public.v AS
 SELECT t.a,
    t.b
   FROM public.t;
CREATE INDEX i ON public.t USING btree (b);
CREATE INDEX j ON public.t USING btree (a) WHERE (b > 0);

-- back from 16
ALTER TABLE public.t ADD COLUMN b integer;
-- depends on data: fails if a row of public.t breaks constraint k
ALTER TABLE public.t ADD CONSTRAINT k UNIQUE (a, b);
-- depends on data: fails if a row of public.t breaks constraint p
ALTER TABLE public.t ADD CONSTRAINT p CHECK ((b > a));
CREATE OR REPLACE VIEW public.v AS
 SELECT a,
    b
   FROM public.t;
CREATE INDEX i ON public.t USING btree (b);
CREATE INDEX j ON public.t USING btree (a) WHERE (b > 0);
