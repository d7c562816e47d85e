-- Procedures with modes and defaults.
-- version: from 14

-- before

-- after
CREATE TABLE t (a integer);
CREATE PROCEDURE p(a integer, INOUT b text DEFAULT 'x', VARIADIC c integer[] DEFAULT '{}') LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$ BEGIN b := ''; END $$;
CREATE PROCEDURE q(x integer) LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (x); END;

-- plan
CREATE PROCEDURE public.p(IN a integer, INOUT b text DEFAULT 'x'::text, VARIADIC c integer[] DEFAULT '{}'::integer[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $procedure$ BEGIN b := ''; END $procedure$;
CREATE TABLE public.t (
  a integer
);
CREATE PROCEDURE public.q(IN x integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.t (a)
   VALUES (q.x);
END;

-- back
DROP PROCEDURE public.p(integer,text,integer[]);
DROP PROCEDURE public.q(integer);
-- loses: table public.t
DROP TABLE public.t;
