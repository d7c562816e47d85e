-- A function of the SQL standard and a view that stand on a column go and come back when its type changes; comments on rebuilt indexes and keys stay.
-- version: from 14

-- before
CREATE TABLE t (a integer CONSTRAINT k UNIQUE, b integer);
CREATE INDEX i ON t (abs(a)) WHERE a > 0;
COMMENT ON INDEX i IS 'kept';
COMMENT ON CONSTRAINT k ON t IS 'kept too';
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql RETURN (SELECT max(a) FROM t);
CREATE FUNCTION g() RETURNS bigint LANGUAGE sql RETURN (SELECT max(b) FROM t);
CREATE VIEW v AS SELECT f() AS f;

-- after
CREATE TABLE t (a bigint CONSTRAINT k UNIQUE, b integer);
CREATE INDEX i ON t (abs(a)) WHERE a > 0;
COMMENT ON INDEX i IS 'kept';
COMMENT ON CONSTRAINT k ON t IS 'kept too';
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql RETURN (SELECT max(a) FROM t);
CREATE FUNCTION g() RETURNS bigint LANGUAGE sql RETURN (SELECT max(b) FROM t);
CREATE VIEW v AS SELECT f() AS f;

-- plan
DROP VIEW public.v;
DROP FUNCTION public.f();
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
RETURN (SELECT max(t.a) AS max FROM public.t);
CREATE VIEW public.v AS
 SELECT public.f() AS f;

-- back
DROP VIEW public.v;
DROP FUNCTION public.f();
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
CREATE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
RETURN (SELECT max(t.a) AS max FROM public.t);
CREATE VIEW public.v AS
 SELECT public.f() AS f;
