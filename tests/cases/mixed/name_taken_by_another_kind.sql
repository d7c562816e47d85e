-- A sequence, an index, a view and a type take names that others free.

-- before
CREATE VIEW x AS SELECT 1 AS a;
CREATE SEQUENCE y;
CREATE TYPE z AS ENUM ('a');
CREATE TABLE t (a integer);
CREATE INDEX w ON t (a);

-- after
CREATE SEQUENCE x;
CREATE TYPE y AS (a integer);
CREATE TABLE z (a integer);
CREATE TABLE t (a integer);
CREATE VIEW w AS SELECT a FROM t;

-- plan
DROP INDEX public.w;
DROP VIEW public.x;
-- loses: sequence public.y
DROP SEQUENCE public.y;
DROP TYPE public.z;
CREATE TYPE public.y AS (a integer);
CREATE SEQUENCE public.x;
CREATE TABLE public.z (
  a integer
);
CREATE VIEW public.w AS
 SELECT t.a
   FROM public.t;

-- plan from 16
DROP INDEX public.w;
DROP VIEW public.x;
-- loses: sequence public.y
DROP SEQUENCE public.y;
DROP TYPE public.z;
CREATE TYPE public.y AS (a integer);
CREATE SEQUENCE public.x;
CREATE TABLE public.z (
  a integer
);
CREATE VIEW public.w AS
 SELECT a
   FROM public.t;

-- back
DROP VIEW public.w;
-- loses: table public.z
DROP TABLE public.z;
-- loses: sequence public.x
DROP SEQUENCE public.x;
DROP TYPE public.y;
CREATE TYPE public.z AS ENUM ('a');
CREATE SEQUENCE public.y;
CREATE VIEW public.x AS
 SELECT 1 AS a;
CREATE INDEX w ON public.t USING btree (a);
