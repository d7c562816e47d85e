-- Two views, two constraints and two indexes swap their names.

-- before
CREATE TABLE t (a integer, b integer, CONSTRAINT c CHECK (a > 0), CONSTRAINT d CHECK (b > 0));
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (b);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT b FROM t;

-- after
CREATE TABLE t (a integer, b integer, CONSTRAINT d CHECK (a > 0), CONSTRAINT c CHECK (b > 0));
CREATE INDEX j ON t (a);
CREATE INDEX i ON t (b);
CREATE VIEW w AS SELECT a FROM t;
CREATE VIEW v AS SELECT b FROM t;

-- plan
DROP INDEX public.i;
DROP INDEX public.j;
DROP VIEW public.v;
DROP VIEW public.w;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t DROP CONSTRAINT d;
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((b > 0));
-- depends on data: fails if a row of public.t breaks constraint d
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((a > 0));
CREATE VIEW public.v AS
 SELECT t.b
   FROM public.t;
CREATE VIEW public.w AS
 SELECT t.a
   FROM public.t;
CREATE INDEX i ON public.t USING btree (b);
CREATE INDEX j ON public.t USING btree (a);

-- plan from 16
DROP INDEX public.i;
DROP INDEX public.j;
DROP VIEW public.v;
DROP VIEW public.w;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t DROP CONSTRAINT d;
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((b > 0));
-- depends on data: fails if a row of public.t breaks constraint d
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((a > 0));
CREATE VIEW public.v AS
 SELECT b
   FROM public.t;
CREATE VIEW public.w AS
 SELECT a
   FROM public.t;
CREATE INDEX i ON public.t USING btree (b);
CREATE INDEX j ON public.t USING btree (a);

-- back
DROP INDEX public.i;
DROP INDEX public.j;
DROP VIEW public.v;
DROP VIEW public.w;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t DROP CONSTRAINT d;
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0));
-- depends on data: fails if a row of public.t breaks constraint d
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((b > 0));
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;
CREATE VIEW public.w AS
 SELECT t.b
   FROM public.t;
CREATE INDEX i ON public.t USING btree (a);
CREATE INDEX j ON public.t USING btree (b);

-- back from 16
DROP INDEX public.i;
DROP INDEX public.j;
DROP VIEW public.v;
DROP VIEW public.w;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t DROP CONSTRAINT d;
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0));
-- depends on data: fails if a row of public.t breaks constraint d
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((b > 0));
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
CREATE VIEW public.w AS
 SELECT b
   FROM public.t;
CREATE INDEX i ON public.t USING btree (a);
CREATE INDEX j ON public.t USING btree (b);
