-- A materialized view with storage parameters, with and without data, and its index.

-- before

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT id, n FROM t;
CREATE UNIQUE INDEX i ON m (id);
CREATE MATERIALIZED VIEW later AS SELECT n FROM m WITH NO DATA;

-- plan
CREATE TABLE public.t (
  id integer NOT NULL,
  n text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW public.m WITH (fillfactor='70') AS
 SELECT t.id,
    t.n
   FROM public.t;
CREATE MATERIALIZED VIEW public.later AS
 SELECT m.n
   FROM public.m
WITH NO DATA;
CREATE UNIQUE INDEX i ON public.m USING btree (id);

-- plan from 16
CREATE TABLE public.t (
  id integer NOT NULL,
  n text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE MATERIALIZED VIEW public.m WITH (fillfactor='70') AS
 SELECT id,
    n
   FROM public.t;
CREATE MATERIALIZED VIEW public.later AS
 SELECT n
   FROM public.m
WITH NO DATA;
CREATE UNIQUE INDEX i ON public.m USING btree (id);

-- back
DROP MATERIALIZED VIEW public.later;
DROP MATERIALIZED VIEW public.m;
-- loses: table public.t
DROP TABLE public.t;
