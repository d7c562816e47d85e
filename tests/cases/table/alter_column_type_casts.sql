-- Types change with and without USING, length, precision, array, text to number and to enum, with a default.

-- before
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE t (a varchar(10), b numeric(5,2), c text, d text DEFAULT 'good', e integer[], f text COLLATE "C", g timestamp);

-- after
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE t (a varchar(20), b numeric(8,3), c integer, d mood DEFAULT 'good', e bigint[], f text COLLATE "POSIX", g timestamptz);

-- plan
-- depends on data: rewrites column a of public.t; fails if a value does not fit
-- depends on data: rewrites column b of public.t; fails if a value does not fit
-- depends on data: rewrites column c of public.t; fails if a value does not fit
-- depends on data: rewrites column d of public.t; fails if a value does not fit
-- depends on data: rewrites column e of public.t; fails if a value does not fit
-- depends on data: rewrites column f of public.t; fails if a value does not fit
-- depends on data: rewrites column g of public.t; fails if a value does not fit
ALTER TABLE public.t
  ALTER COLUMN d DROP DEFAULT,
  ALTER COLUMN a TYPE character varying(20),
  ALTER COLUMN b TYPE numeric(8,3),
  ALTER COLUMN c TYPE integer USING c::integer,
  ALTER COLUMN d TYPE public.mood USING d::public.mood,
  ALTER COLUMN e TYPE bigint[] USING e::bigint[],
  ALTER COLUMN f TYPE text COLLATE "POSIX",
  ALTER COLUMN g TYPE timestamp with time zone USING g::timestamp with time zone,
  ALTER COLUMN d SET DEFAULT 'good'::public.mood;

-- back
-- depends on data: rewrites column a of public.t; fails if a value does not fit
-- depends on data: rewrites column b of public.t; fails if a value does not fit
-- depends on data: rewrites column c of public.t; fails if a value does not fit
-- depends on data: rewrites column d of public.t; fails if a value does not fit
-- depends on data: rewrites column e of public.t; fails if a value does not fit
-- depends on data: rewrites column f of public.t; fails if a value does not fit
-- depends on data: rewrites column g of public.t; fails if a value does not fit
ALTER TABLE public.t
  ALTER COLUMN d DROP DEFAULT,
  ALTER COLUMN a TYPE character varying(10),
  ALTER COLUMN b TYPE numeric(5,2),
  ALTER COLUMN c TYPE text USING c::text,
  ALTER COLUMN d TYPE text USING d::text,
  ALTER COLUMN e TYPE integer[] USING e::integer[],
  ALTER COLUMN f TYPE text COLLATE "C",
  ALTER COLUMN g TYPE timestamp without time zone USING g::timestamp without time zone,
  ALTER COLUMN d SET DEFAULT 'good'::text;
