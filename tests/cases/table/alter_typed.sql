-- A table becomes one of a composite type, another one is so no more; a new one has options of its
-- own for a column.

-- before
CREATE TYPE point3 AS (x integer, y integer, z text);
CREATE TABLE a (x integer, y integer, z text);
CREATE TABLE b OF point3;

-- after
CREATE TYPE point3 AS (x integer, y integer, z text);
CREATE TABLE a OF point3;
CREATE TABLE b (x integer, y integer, z text, more integer);
CREATE TABLE c OF point3 (x WITH OPTIONS DEFAULT 1 NOT NULL, CONSTRAINT k PRIMARY KEY (y), CHECK (z <> ''));

-- plan
ALTER TABLE public.a OF public.point3;
ALTER TABLE public.b NOT OF;
ALTER TABLE public.b ADD COLUMN more integer;
CREATE TABLE public.c OF public.point3 (
  x WITH OPTIONS DEFAULT 1 NOT NULL,
  y WITH OPTIONS NOT NULL,
  CONSTRAINT c_z_check CHECK ((z <> ''::text)),
  CONSTRAINT k PRIMARY KEY (y)
);

-- back
-- loses: table public.c
DROP TABLE public.c;
ALTER TABLE public.a NOT OF;
-- loses: column more of table public.b
ALTER TABLE public.b DROP COLUMN more;
ALTER TABLE public.b OF public.point3;
