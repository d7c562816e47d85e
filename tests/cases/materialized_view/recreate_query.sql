-- Another query: it is made anew, with index, comments, grants, and the view on it.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
CREATE INDEX i ON m (id);
COMMENT ON MATERIALIZED VIEW m IS 'kept';
COMMENT ON INDEX i IS 'fast';
GRANT SELECT ON m TO case_reader;
ALTER MATERIALIZED VIEW m OWNER TO case_owner;
CREATE VIEW v AS SELECT id FROM m;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t WHERE n <> '';
CREATE INDEX i ON m (id);
COMMENT ON MATERIALIZED VIEW m IS 'kept';
COMMENT ON INDEX i IS 'fast';
GRANT SELECT ON m TO case_reader;
ALTER MATERIALIZED VIEW m OWNER TO case_owner;
CREATE VIEW v AS SELECT id FROM m;

-- plan
DROP VIEW public.v;
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id
   FROM public.t
  WHERE (t.n <> ''::text);
ALTER MATERIALIZED VIEW public.m OWNER TO case_owner;
GRANT SELECT ON TABLE public.m TO case_reader;
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
CREATE VIEW public.v AS
 SELECT m.id
   FROM public.m;
CREATE INDEX i ON public.m USING btree (id);
COMMENT ON INDEX public.i IS 'fast';

-- plan from 16
DROP VIEW public.v;
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS
 SELECT id
   FROM public.t
  WHERE (n <> ''::text);
ALTER MATERIALIZED VIEW public.m OWNER TO case_owner;
GRANT SELECT ON TABLE public.m TO case_reader;
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
CREATE VIEW public.v AS
 SELECT id
   FROM public.m;
CREATE INDEX i ON public.m USING btree (id);
COMMENT ON INDEX public.i IS 'fast';

-- back
DROP VIEW public.v;
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id
   FROM public.t;
ALTER MATERIALIZED VIEW public.m OWNER TO case_owner;
GRANT SELECT ON TABLE public.m TO case_reader;
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
CREATE VIEW public.v AS
 SELECT m.id
   FROM public.m;
CREATE INDEX i ON public.m USING btree (id);
COMMENT ON INDEX public.i IS 'fast';

-- back from 16
DROP VIEW public.v;
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS
 SELECT id
   FROM public.t;
ALTER MATERIALIZED VIEW public.m OWNER TO case_owner;
GRANT SELECT ON TABLE public.m TO case_reader;
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
CREATE VIEW public.v AS
 SELECT id
   FROM public.m;
CREATE INDEX i ON public.m USING btree (id);
COMMENT ON INDEX public.i IS 'fast';
