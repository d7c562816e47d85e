-- Literals in the branches of a UNION take the column's type; what is printed of them reads back under another name.

-- before
CREATE TABLE t (n name, v varchar, at timestamptz);

-- after
CREATE TABLE t (n name, v varchar, at timestamptz);
CREATE VIEW v AS
  SELECT n, v, at FROM t
  UNION ALL SELECT 'PUBLIC', 'x', NULL
  UNION SELECT 'a "b" AS c', v AS "varchar", '2020-01-01' FROM t;
CREATE MATERIALIZED VIEW m AS SELECT s.n FROM (SELECT n FROM t UNION SELECT 'PUBLIC') s WITH NO DATA;

-- plan
CREATE VIEW public.v AS
(
         SELECT t.n,
            t.v,
            t.at
           FROM public.t
        UNION ALL
         SELECT 'PUBLIC'::name AS n,
            'x'::character varying AS v,
            NULL::timestamp with time zone AS at
) UNION
 SELECT 'a "b" AS c'::name AS n,
    t.v,
    '2020-01-01 00:00:00+00'::timestamp with time zone AS at
   FROM public.t;
CREATE MATERIALIZED VIEW public.m AS
 SELECT s.n
   FROM ( SELECT t.n
           FROM public.t
        UNION
         SELECT 'PUBLIC'::name) s
WITH NO DATA;

-- plan from 16
CREATE VIEW public.v AS
(
         SELECT t.n,
            t.v,
            t.at
           FROM public.t
        UNION ALL
         SELECT 'PUBLIC'::name AS n,
            'x'::character varying AS v,
            NULL::timestamp with time zone AS at
) UNION
 SELECT 'a "b" AS c'::name AS n,
    t.v,
    '2020-01-01 00:00:00+00'::timestamp with time zone AS at
   FROM public.t;
CREATE MATERIALIZED VIEW public.m AS
 SELECT n
   FROM ( SELECT t.n
           FROM public.t
        UNION
         SELECT 'PUBLIC'::name) s
WITH NO DATA;

-- back
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.v;
