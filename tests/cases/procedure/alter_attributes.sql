-- Security, settings and defaults in place, and a body of SQL.
-- version: from 14

-- before
CREATE TABLE t (n integer);
CREATE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE q(a integer, OUT b integer) LANGUAGE plpgsql AS 'BEGIN b := a; END';

-- after
CREATE TABLE t (n integer);
CREATE PROCEDURE p(a integer DEFAULT 3) LANGUAGE sql SECURITY DEFINER SET work_mem = '1MB' AS 'SELECT 1';
CREATE PROCEDURE q(a integer, OUT b integer) LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (a) RETURNING n; END;

-- plan
CREATE OR REPLACE PROCEDURE public.p(IN a integer DEFAULT 3)
 LANGUAGE sql
 SECURITY DEFINER
 SET work_mem TO '1MB'
AS $procedure$SELECT 1$procedure$;
CREATE OR REPLACE PROCEDURE public.q(IN a integer, OUT b integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.t (n)
   VALUES (q.a)
   RETURNING t.n;
END;

-- back
DROP PROCEDURE public.p(integer);
CREATE PROCEDURE public.p(IN a integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
CREATE OR REPLACE PROCEDURE public.q(IN a integer, OUT b integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN b := a; END$procedure$;
