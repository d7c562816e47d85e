-- A text body becomes one of the SQL standard, which stands on a new column.
-- version: from 14

-- before
CREATE TABLE t (id integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$ SELECT max(id) FROM t $$;

-- after
CREATE TABLE t (id integer, n integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN (SELECT max(n) FROM t);

-- plan
ALTER TABLE public.t ADD COLUMN n integer;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
RETURN (SELECT max(t.n) AS max FROM public.t);

-- back
DROP FUNCTION public.f();
CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT max(id) FROM t $function$;
-- loses: column n of table public.t
ALTER TABLE public.t DROP COLUMN n;
