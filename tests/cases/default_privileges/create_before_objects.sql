-- What a plan creates has the default privileges already; only what differs is granted and revoked.

-- before
CREATE TABLE before_all (id integer);

-- after
CREATE TABLE before_all (id integer);
CREATE TABLE early (id integer);
CREATE SEQUENCE early_numbers;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO case_reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO case_app;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO case_reader;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
CREATE SCHEMA app;
CREATE TABLE late (id serial, secret text);
CREATE TABLE late_and_closed (id integer);
REVOKE SELECT ON late_and_closed FROM case_reader;
CREATE TABLE late_and_open (id integer);
GRANT INSERT ON late_and_open TO case_reader;
CREATE TABLE late_and_handed_over (id integer);
ALTER TABLE late_and_handed_over OWNER TO case_reader;
CREATE VIEW v AS SELECT id FROM late;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION open_to_all() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION open_to_all() TO PUBLIC;
CREATE TYPE colour AS ENUM ('red');
CREATE TABLE app.not_in_public (id integer);

-- plan
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO case_reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO case_reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO case_app;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
CREATE SCHEMA app;
CREATE TYPE public.colour AS ENUM ('red');
CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE FUNCTION public.open_to_all()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
GRANT EXECUTE ON FUNCTION public.open_to_all() TO PUBLIC;
CREATE SEQUENCE public.early_numbers;
REVOKE USAGE ON SEQUENCE public.early_numbers FROM case_app;
CREATE SEQUENCE public.late_id_seq AS integer;
CREATE TABLE app.not_in_public (
  id integer
);
CREATE TABLE public.early (
  id integer
);
REVOKE SELECT ON TABLE public.early FROM case_reader;
CREATE TABLE public.late (
  id integer DEFAULT nextval('public.late_id_seq'::regclass) NOT NULL,
  secret text
);
ALTER SEQUENCE public.late_id_seq OWNED BY public.late.id;
CREATE TABLE public.late_and_closed (
  id integer
);
REVOKE SELECT ON TABLE public.late_and_closed FROM case_reader;
CREATE TABLE public.late_and_handed_over (
  id integer
);
ALTER TABLE public.late_and_handed_over OWNER TO case_reader;
CREATE TABLE public.late_and_open (
  id integer
);
GRANT INSERT ON TABLE public.late_and_open TO case_reader;
CREATE VIEW public.v AS
 SELECT late.id
   FROM public.late;

-- plan from 16
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO case_reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO case_reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO case_app;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
CREATE SCHEMA app;
CREATE TYPE public.colour AS ENUM ('red');
CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE FUNCTION public.open_to_all()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
GRANT EXECUTE ON FUNCTION public.open_to_all() TO PUBLIC;
CREATE SEQUENCE public.early_numbers;
REVOKE USAGE ON SEQUENCE public.early_numbers FROM case_app;
CREATE SEQUENCE public.late_id_seq AS integer;
CREATE TABLE app.not_in_public (
  id integer
);
CREATE TABLE public.early (
  id integer
);
REVOKE SELECT ON TABLE public.early FROM case_reader;
CREATE TABLE public.late (
  id integer DEFAULT nextval('public.late_id_seq'::regclass) NOT NULL,
  secret text
);
ALTER SEQUENCE public.late_id_seq OWNED BY public.late.id;
CREATE TABLE public.late_and_closed (
  id integer
);
REVOKE SELECT ON TABLE public.late_and_closed FROM case_reader;
CREATE TABLE public.late_and_handed_over (
  id integer
);
ALTER TABLE public.late_and_handed_over OWNER TO case_reader;
CREATE TABLE public.late_and_open (
  id integer
);
GRANT INSERT ON TABLE public.late_and_open TO case_reader;
CREATE VIEW public.v AS
 SELECT id
   FROM public.late;

-- back
DROP VIEW public.v;
-- loses: table app.not_in_public
DROP TABLE app.not_in_public;
-- loses: table public.early
DROP TABLE public.early;
-- loses: table public.late
DROP TABLE public.late;
-- loses: table public.late_and_closed
DROP TABLE public.late_and_closed;
-- loses: table public.late_and_handed_over
DROP TABLE public.late_and_handed_over;
-- loses: table public.late_and_open
DROP TABLE public.late_and_open;
-- loses: sequence public.early_numbers
DROP SEQUENCE public.early_numbers;
DROP FUNCTION public.f();
DROP FUNCTION public.open_to_all();
DROP TYPE public.colour;
DROP SCHEMA app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM case_reader;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON SCHEMAS FROM case_reader;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON SEQUENCES FROM case_app;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO PUBLIC;
