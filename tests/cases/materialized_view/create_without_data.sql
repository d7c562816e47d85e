-- Declared WITH NO DATA, one is made so, too, where its owner could not read the rows today.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM t;
ALTER VIEW v OWNER TO case_reader;
CREATE MATERIALIZED VIEW redefined AS SELECT id FROM v WITH NO DATA;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id, n FROM t;
ALTER VIEW v OWNER TO case_reader;
CREATE MATERIALIZED VIEW redefined AS SELECT n FROM v WITH NO DATA;
CREATE MATERIALIZED VIEW later AS SELECT n FROM v WITH NO DATA;

-- plan
DROP MATERIALIZED VIEW public.redefined;
CREATE MATERIALIZED VIEW public.later AS
 SELECT v.n
   FROM public.v
WITH NO DATA;
CREATE MATERIALIZED VIEW public.redefined AS
 SELECT v.n
   FROM public.v
WITH NO DATA;

-- plan from 16
DROP MATERIALIZED VIEW public.redefined;
CREATE MATERIALIZED VIEW public.later AS
 SELECT n
   FROM public.v
WITH NO DATA;
CREATE MATERIALIZED VIEW public.redefined AS
 SELECT n
   FROM public.v
WITH NO DATA;
