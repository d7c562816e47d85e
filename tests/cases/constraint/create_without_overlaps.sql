-- Keys in time, with what refers to them.
-- version: from 18

-- before
CREATE EXTENSION btree_gist;
CREATE TABLE p (id integer, during daterange);

-- after
CREATE EXTENSION btree_gist;
CREATE TABLE p (id integer, during daterange, CONSTRAINT p_key PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE "Q" ("I d" integer, "D" tstzmultirange, UNIQUE ("I d", "D" WITHOUT OVERLAPS));
CREATE TABLE f (id integer, during daterange, FOREIGN KEY (id, PERIOD during) REFERENCES p (id, PERIOD during));

-- plan
CREATE TABLE public."Q" (
  "I d" integer,
  "D" tstzmultirange,
  CONSTRAINT "Q_I d_D_key" UNIQUE ("I d", "D" WITHOUT OVERLAPS)
);
-- depends on data: fails if a row holds NULL in column id of public.p
-- depends on data: fails if a row holds NULL in column during of public.p
ALTER TABLE public.p
  ALTER COLUMN id SET NOT NULL,
  ALTER COLUMN during SET NOT NULL;
-- depends on data: fails if a row of public.p breaks constraint p_key
ALTER TABLE public.p ADD CONSTRAINT p_key PRIMARY KEY (id, during WITHOUT OVERLAPS);
CREATE TABLE public.f (
  id integer,
  during daterange,
  CONSTRAINT f_id_during_fkey FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during)
);

-- back
-- loses: table public."Q"
DROP TABLE public."Q";
-- loses: table public.f
DROP TABLE public.f;
ALTER TABLE public.p DROP CONSTRAINT p_key;
ALTER TABLE public.p
  ALTER COLUMN id DROP NOT NULL,
  ALTER COLUMN during DROP NOT NULL;
