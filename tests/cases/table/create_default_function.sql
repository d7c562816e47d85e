-- A table whose default uses a function that uses the table.
-- version: from 14

-- before

-- after
CREATE TABLE t (id integer, n bigint);
CREATE FUNCTION next_n() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t; END;
ALTER TABLE t ALTER n SET DEFAULT next_n();
CREATE FUNCTION of_row(r t) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT r.id $$;
ALTER TABLE t ADD CONSTRAINT positive CHECK (of_row(t) > 0);

-- plan
CREATE TABLE public.t (
  id integer,
  n bigint
);
CREATE FUNCTION public.next_n()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM public.t;
END;
CREATE FUNCTION public.of_row(r public.t)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT r.id $function$;
ALTER TABLE public.t ALTER COLUMN n SET DEFAULT public.next_n();
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((public.of_row(t.*) > 0));

-- back
ALTER TABLE public.t DROP CONSTRAINT positive;
DROP FUNCTION public.of_row(public.t);
ALTER TABLE public.t ALTER COLUMN n DROP DEFAULT;
DROP FUNCTION public.next_n();
-- loses: table public.t
DROP TABLE public.t;
