-- A table that is dropped leaves its publication without a statement; one that stays is taken out.

-- before
CREATE TABLE gone (id integer PRIMARY KEY);
CREATE TABLE kept (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE gone, kept;

-- after
CREATE TABLE kept (id integer PRIMARY KEY);
CREATE PUBLICATION p;

-- plan
ALTER PUBLICATION p DROP TABLE public.kept;
-- loses: table public.gone
DROP TABLE public.gone;

-- back
CREATE TABLE public.gone (
  id integer NOT NULL,
  CONSTRAINT gone_pkey PRIMARY KEY (id)
);
ALTER PUBLICATION p ADD TABLE public.gone;
ALTER PUBLICATION p ADD TABLE public.kept;
