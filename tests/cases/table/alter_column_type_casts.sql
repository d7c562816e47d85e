-- Types change with and without USING, length, precision, array, text to number and to enum, with a default.

-- before
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE t (a varchar(10), b numeric(5,2), c text, d text DEFAULT 'good', e integer[], f text COLLATE "C", g timestamp);

-- after
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE t (a varchar(20), b numeric(8,3), c integer, d mood DEFAULT 'good', e bigint[], f text COLLATE "POSIX", g timestamptz);

-- plan
-- depends on data: fails if a value of column c of public.t does not fit integer
-- depends on data: fails if a value of column d of public.t does not fit public.mood
ALTER TABLE public.t
  ALTER COLUMN d DROP DEFAULT,
  ALTER COLUMN a TYPE character varying(20),
  ALTER COLUMN b TYPE numeric(8,3),
  ALTER COLUMN c TYPE integer USING c::integer,
  ALTER COLUMN d TYPE public.mood USING d::public.mood,
  ALTER COLUMN e TYPE bigint[],
  ALTER COLUMN f TYPE text COLLATE "POSIX",
  ALTER COLUMN g TYPE timestamp with time zone,
  ALTER COLUMN d SET DEFAULT 'good'::public.mood;

-- back
-- depends on data: fails if a value of column a of public.t does not fit character varying(10)
-- loses: what column b of public.t holds beyond numeric(5,2)
-- depends on data: fails if a value of column b of public.t does not fit numeric(5,2)
-- depends on data: fails if a value of column e of public.t does not fit integer[]
-- depends on data: fails if a value of column g of public.t does not fit timestamp without time zone
ALTER TABLE public.t
  ALTER COLUMN d DROP DEFAULT,
  ALTER COLUMN a TYPE character varying(10),
  ALTER COLUMN b TYPE numeric(5,2),
  ALTER COLUMN c TYPE text,
  ALTER COLUMN d TYPE text,
  ALTER COLUMN e TYPE integer[],
  ALTER COLUMN f TYPE text COLLATE "C",
  ALTER COLUMN g TYPE timestamp without time zone,
  ALTER COLUMN d SET DEFAULT 'good'::text;
