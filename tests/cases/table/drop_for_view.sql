-- A table is replaced by a view of the same name.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TABLE base (id integer, n text);

-- after
CREATE TABLE base (id integer, n text);
CREATE VIEW t AS SELECT id, n FROM base;

-- plan
-- loses: table public.t
DROP TABLE public.t;
CREATE VIEW public.t AS
 SELECT base.id,
    base.n
   FROM public.base;

-- plan from 16
-- loses: table public.t
DROP TABLE public.t;
CREATE VIEW public.t AS
 SELECT id,
    n
   FROM public.base;

-- back
DROP VIEW public.t;
CREATE TABLE public.t (
  id integer NOT NULL,
  n text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
