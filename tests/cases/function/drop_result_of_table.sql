-- A function whose result is a table's row type goes before the table.

-- before
CREATE TABLE t (a integer);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS $$ SELECT * FROM t $$;

-- after

-- plan
DROP FUNCTION public.f();
-- loses: table public.t
DROP TABLE public.t;

-- back
CREATE TABLE public.t (
  a integer
);
CREATE FUNCTION public.f()
 RETURNS SETOF public.t
 LANGUAGE sql
AS $function$ SELECT * FROM t $function$;
