-- A procedure goes before the table that its body stands on.
-- version: from 14

-- before
CREATE TABLE t (a integer);
CREATE PROCEDURE q(x integer) LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (x); END;

-- after

-- plan
DROP PROCEDURE public.q(integer);
-- loses: table public.t
DROP TABLE public.t;

-- back
CREATE TABLE public.t (
  a integer
);
CREATE PROCEDURE public.q(IN x integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.t (a)
   VALUES (q.x);
END;
