-- A function with a body of the SQL standard stands on the table; one with a text body only names it.
-- version: from 14

-- before

-- after
CREATE TABLE t (id integer, n text);
CREATE FUNCTION count_t() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t; SELECT count(*) FROM t WHERE n <> ''; END;
CREATE FUNCTION first_t() RETURNS integer LANGUAGE sql AS $$ SELECT id FROM t LIMIT 1 $$;
CREATE FUNCTION double(i integer) RETURNS integer LANGUAGE sql RETURN i * 2;
CREATE TABLE a_uses (i integer DEFAULT double(2), j bigint DEFAULT count_t());

-- plan
CREATE FUNCTION public.double(i integer)
 RETURNS integer
 LANGUAGE sql
RETURN (i * 2);
CREATE TABLE public.t (
  id integer,
  n text
);
CREATE FUNCTION public.count_t()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM public.t;
 SELECT count(*) AS count
    FROM public.t
   WHERE (t.n <> ''::text);
END;
CREATE FUNCTION public.first_t()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT id FROM t LIMIT 1 $function$;
CREATE TABLE public.a_uses (
  i integer DEFAULT public.double(2),
  j bigint DEFAULT public.count_t()
);

-- back
-- loses: table public.a_uses
DROP TABLE public.a_uses;
DROP FUNCTION public.count_t();
DROP FUNCTION public.double(integer);
DROP FUNCTION public.first_t();
-- loses: table public.t
DROP TABLE public.t;
