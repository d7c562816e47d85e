-- The server of a foreign table cannot be altered. It is dropped and made anew, which loses nothing,
-- and what stands on it, its privileges and comments come back.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE SERVER near FOREIGN DATA WRAPPER postgres_fdw;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE FOREIGN TABLE t (a integer, CONSTRAINT c CHECK (a > 0)) SERVER far;
CREATE TRIGGER t BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE VIEW v AS SELECT a FROM t;
COMMENT ON COLUMN t.a IS 'kept';
GRANT SELECT ON t TO reader;
ALTER FOREIGN TABLE t OWNER TO someone;

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE SERVER near FOREIGN DATA WRAPPER postgres_fdw;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE FOREIGN TABLE t (a integer, CONSTRAINT c CHECK (a > 0)) SERVER near;
CREATE TRIGGER t BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE VIEW v AS SELECT a FROM t;
COMMENT ON COLUMN t.a IS 'kept';
GRANT SELECT ON t TO reader;
ALTER FOREIGN TABLE t OWNER TO someone;

-- plan
DROP VIEW public.v;
DROP FOREIGN TABLE public.t;
CREATE FOREIGN TABLE public.t (
  a integer,
  CONSTRAINT c CHECK ((a > 0))
) SERVER near;
ALTER FOREIGN TABLE public.t OWNER TO someone;
GRANT SELECT ON TABLE public.t TO reader;
COMMENT ON COLUMN public.t.a IS 'kept';
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;
CREATE TRIGGER t BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();

-- plan from 16
DROP VIEW public.v;
DROP FOREIGN TABLE public.t;
CREATE FOREIGN TABLE public.t (
  a integer,
  CONSTRAINT c CHECK ((a > 0))
) SERVER near;
ALTER FOREIGN TABLE public.t OWNER TO someone;
GRANT SELECT ON TABLE public.t TO reader;
COMMENT ON COLUMN public.t.a IS 'kept';
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
CREATE TRIGGER t BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
