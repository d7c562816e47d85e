-- Virtual generated columns, among stored ones, added and declared; without a word they are virtual.
-- version: from 18

-- before
CREATE TABLE t (a integer);

-- after
CREATE TABLE t (a integer, v integer GENERATED ALWAYS AS (a * 2) VIRTUAL);
COMMENT ON COLUMN t.v IS 'twice';
CREATE TABLE "T" ("A b" integer NOT NULL, v integer GENERATED ALWAYS AS ("A b" + 1), s integer GENERATED ALWAYS AS ("A b" - 1) STORED);
CREATE VIEW w AS SELECT v FROM t;

-- plan
CREATE TABLE public."T" (
  "A b" integer NOT NULL,
  v integer GENERATED ALWAYS AS (("A b" + 1)) VIRTUAL,
  s integer GENERATED ALWAYS AS (("A b" - 1)) STORED
);
ALTER TABLE public.t ADD COLUMN v integer GENERATED ALWAYS AS ((a * 2)) VIRTUAL;
COMMENT ON COLUMN public.t.v IS 'twice';
CREATE VIEW public.w AS
 SELECT v
   FROM public.t;

-- back
DROP VIEW public.w;
-- loses: table public."T"
DROP TABLE public."T";
-- loses: column v of table public.t
ALTER TABLE public.t DROP COLUMN v;
