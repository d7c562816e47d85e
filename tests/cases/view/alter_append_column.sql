-- A column at the end: CREATE OR REPLACE, and the view on it stays.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id FROM t;
CREATE VIEW w AS SELECT id FROM v;
COMMENT ON VIEW v IS 'seen';
GRANT SELECT ON v TO case_reader;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM t;
CREATE VIEW w AS SELECT id FROM v;
COMMENT ON VIEW v IS 'seen';
GRANT SELECT ON v TO case_reader;

-- plan
CREATE OR REPLACE VIEW public.v AS
 SELECT t.id,
    t.n
   FROM public.t;

-- plan from 16
CREATE OR REPLACE VIEW public.v AS
 SELECT id,
    n
   FROM public.t;

-- back
DROP VIEW public.w;
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT t.id
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE VIEW public.w AS
 SELECT v.id
   FROM public.v;

-- back from 16
DROP VIEW public.w;
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT id
   FROM public.t;
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE VIEW public.w AS
 SELECT id
   FROM public.v;
