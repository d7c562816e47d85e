-- Defaults and NOT NULL come, change and go; a default uses a new function and a new sequence.

-- before
CREATE TABLE t (a integer, b integer DEFAULT 1, c integer DEFAULT 1, d integer NOT NULL, e integer, f integer);

-- after
CREATE SEQUENCE s;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE TABLE t (a integer DEFAULT one(), b integer DEFAULT 2, c integer, d integer, e integer NOT NULL, f integer DEFAULT nextval('s') NOT NULL);

-- plan
CREATE FUNCTION public.one()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
CREATE SEQUENCE public.s;
-- depends on data: fails if a row holds NULL in column e of public.t
-- depends on data: fails if a row holds NULL in column f of public.t
ALTER TABLE public.t
  ALTER COLUMN c DROP DEFAULT,
  ALTER COLUMN d DROP NOT NULL,
  ALTER COLUMN a SET DEFAULT public.one(),
  ALTER COLUMN b SET DEFAULT 2,
  ALTER COLUMN e SET NOT NULL,
  ALTER COLUMN f SET DEFAULT nextval('public.s'::regclass),
  ALTER COLUMN f SET NOT NULL;

-- back
-- depends on data: fails if a row holds NULL in column d of public.t
ALTER TABLE public.t
  ALTER COLUMN a DROP DEFAULT,
  ALTER COLUMN f DROP DEFAULT,
  ALTER COLUMN e DROP NOT NULL,
  ALTER COLUMN f DROP NOT NULL,
  ALTER COLUMN b SET DEFAULT 1,
  ALTER COLUMN c SET DEFAULT 1,
  ALTER COLUMN d SET NOT NULL;
-- loses: sequence public.s
DROP SEQUENCE public.s;
DROP FUNCTION public.one();
