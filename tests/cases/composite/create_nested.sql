-- A composite type of composite types, with a collation.

-- before

-- after
CREATE TYPE point2 AS (x double precision, y double precision);
CREATE TYPE "Line" AS (a point2, b point2, label varchar(20) COLLATE "C");
CREATE TABLE t (l "Line", ps point2[]);

-- plan
CREATE TYPE public.point2 AS (x double precision, y double precision);
CREATE TYPE public."Line" AS (a public.point2, b public.point2, label character varying(20) COLLATE "C");
CREATE TABLE public.t (
  l public."Line",
  ps public.point2[]
);

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP TYPE public."Line";
DROP TYPE public.point2;
