-- A view that groups by the primary key stands on the key.

-- before
CREATE TABLE t (a integer PRIMARY KEY, b integer);
CREATE VIEW v AS SELECT a, b FROM t GROUP BY a;

-- after
CREATE TABLE t (a integer NOT NULL, b integer);
CREATE VIEW v AS SELECT a, b FROM t GROUP BY a, b;

-- plan
CREATE OR REPLACE VIEW public.v AS
 SELECT t.a,
    t.b
   FROM public.t
  GROUP BY t.a, t.b;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;

-- plan from 16
CREATE OR REPLACE VIEW public.v AS
 SELECT a,
    b
   FROM public.t
  GROUP BY a, b;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;

-- back
-- depends on data: fails if a row of public.t breaks constraint t_pkey
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
CREATE OR REPLACE VIEW public.v AS
 SELECT t.a,
    t.b
   FROM public.t
  GROUP BY t.a;

-- back from 16
-- depends on data: fails if a row of public.t breaks constraint t_pkey
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
CREATE OR REPLACE VIEW public.v AS
 SELECT a,
    b
   FROM public.t
  GROUP BY a;
