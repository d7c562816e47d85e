-- A default calls a function whose body reads the table: the default goes first.
-- version: from 14

-- before
CREATE TABLE t (a integer, b integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT max(a) FROM t; END;
ALTER TABLE t ALTER b SET DEFAULT f();

-- after

-- plan
ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT;
DROP FUNCTION public.f();
-- loses: table public.t
DROP TABLE public.t;

-- back
CREATE TABLE public.t (
  a integer,
  b integer
);
CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT max(t.a) AS max
    FROM public.t;
END;
ALTER TABLE public.t ALTER COLUMN b SET DEFAULT public.f();
