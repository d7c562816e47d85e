-- A trigger that is made and disabled.

-- before

-- after
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t DISABLE TRIGGER r;

-- plan
CREATE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
CREATE TABLE public.t (
  id integer NOT NULL,
  n text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE TRIGGER r BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER r;

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP FUNCTION public.f();
