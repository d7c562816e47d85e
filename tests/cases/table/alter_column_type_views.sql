-- The type of a column changes under a view on a view and a materialized view, all with comments and grants.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n integer DEFAULT 1);
CREATE INDEX i ON t (n);
CREATE VIEW v AS SELECT id, n FROM t;
COMMENT ON VIEW v IS 'seen';
COMMENT ON COLUMN v.n IS 'number';
GRANT SELECT ON v TO case_reader;
CREATE VIEW w AS SELECT n FROM v;
GRANT SELECT ON v TO case_owner;
ALTER VIEW w OWNER TO case_owner;
CREATE MATERIALIZED VIEW m AS SELECT n FROM w;
COMMENT ON MATERIALIZED VIEW m IS 'kept';
CREATE UNIQUE INDEX mi ON m (n);
COMMENT ON INDEX mi IS 'fast';
GRANT SELECT (n) ON m TO case_reader;
CREATE VIEW untouched AS SELECT id FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n bigint DEFAULT 1);
CREATE INDEX i ON t (n);
CREATE VIEW v AS SELECT id, n FROM t;
COMMENT ON VIEW v IS 'seen';
COMMENT ON COLUMN v.n IS 'number';
GRANT SELECT ON v TO case_reader;
CREATE VIEW w AS SELECT n FROM v;
GRANT SELECT ON v TO case_owner;
ALTER VIEW w OWNER TO case_owner;
CREATE MATERIALIZED VIEW m AS SELECT n FROM w;
COMMENT ON MATERIALIZED VIEW m IS 'kept';
CREATE UNIQUE INDEX mi ON m (n);
COMMENT ON INDEX mi IS 'fast';
GRANT SELECT (n) ON m TO case_reader;
CREATE VIEW untouched AS SELECT id FROM t;

-- plan
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN n TYPE bigint;
CREATE VIEW public.v AS
 SELECT t.id,
    t.n
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_owner;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
COMMENT ON COLUMN public.v.n IS 'number';
CREATE VIEW public.w AS
 SELECT v.n
   FROM public.v;
ALTER VIEW public.w OWNER TO case_owner;
CREATE MATERIALIZED VIEW public.m AS
 SELECT w.n
   FROM public.w;
GRANT SELECT (n) ON TABLE public.m TO case_reader;
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
CREATE UNIQUE INDEX mi ON public.m USING btree (n);
COMMENT ON INDEX public.mi IS 'fast';

-- plan from 16
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN n TYPE bigint;
CREATE VIEW public.v AS
 SELECT id,
    n
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_owner;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
COMMENT ON COLUMN public.v.n IS 'number';
CREATE VIEW public.w AS
 SELECT n
   FROM public.v;
ALTER VIEW public.w OWNER TO case_owner;
CREATE MATERIALIZED VIEW public.m AS
 SELECT n
   FROM public.w;
GRANT SELECT (n) ON TABLE public.m TO case_reader;
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
CREATE UNIQUE INDEX mi ON public.m USING btree (n);
COMMENT ON INDEX public.mi IS 'fast';

-- back
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
-- depends on data: fails if a value of column n of public.t does not fit integer
ALTER TABLE public.t ALTER COLUMN n TYPE integer;
CREATE VIEW public.v AS
 SELECT t.id,
    t.n
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_owner;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
COMMENT ON COLUMN public.v.n IS 'number';
CREATE VIEW public.w AS
 SELECT v.n
   FROM public.v;
ALTER VIEW public.w OWNER TO case_owner;
CREATE MATERIALIZED VIEW public.m AS
 SELECT w.n
   FROM public.w;
GRANT SELECT (n) ON TABLE public.m TO case_reader;
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
CREATE UNIQUE INDEX mi ON public.m USING btree (n);
COMMENT ON INDEX public.mi IS 'fast';

-- back from 16
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
-- depends on data: fails if a value of column n of public.t does not fit integer
ALTER TABLE public.t ALTER COLUMN n TYPE integer;
CREATE VIEW public.v AS
 SELECT id,
    n
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_owner;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
COMMENT ON COLUMN public.v.n IS 'number';
CREATE VIEW public.w AS
 SELECT n
   FROM public.v;
ALTER VIEW public.w OWNER TO case_owner;
CREATE MATERIALIZED VIEW public.m AS
 SELECT n
   FROM public.w;
GRANT SELECT (n) ON TABLE public.m TO case_reader;
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
CREATE UNIQUE INDEX mi ON public.m USING btree (n);
COMMENT ON INDEX public.mi IS 'fast';
