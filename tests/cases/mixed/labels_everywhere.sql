-- Security labels of every sort of object that takes them, of columns too, by two providers.

-- before

-- after
CREATE SCHEMA s;
CREATE TYPE s.kind AS ENUM ('a');
CREATE TYPE s.pair AS (a integer, b integer);
CREATE DOMAIN s.d AS integer;
CREATE FUNCTION s.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE s.p() LANGUAGE sql AS '';
CREATE AGGREGATE s.total(integer) (sfunc = int4pl, stype = integer);
CREATE SEQUENCE s.q;
CREATE TABLE s.t (a integer, "B c" text);
CREATE VIEW s.v AS SELECT a FROM s.t;
CREATE MATERIALIZED VIEW s.m AS SELECT a FROM s.t;
CREATE PUBLICATION pub;
CREATE SUBSCRIPTION sub CONNECTION 'dbname=x' PUBLICATION pub WITH (connect = false);
CREATE FUNCTION s.on_event() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION s.on_event();
SECURITY LABEL FOR dummy ON SCHEMA s IS 'it''s classified';
SECURITY LABEL FOR dummy ON TYPE s.kind IS 'x';
SECURITY LABEL FOR dummy ON TYPE s.pair IS 'x';
SECURITY LABEL FOR dummy ON DOMAIN s.d IS 'x';
SECURITY LABEL FOR dummy ON FUNCTION s.f(integer) IS 'x';
SECURITY LABEL FOR dummy ON PROCEDURE s.p() IS 'x';
SECURITY LABEL FOR dummy ON AGGREGATE s.total(integer) IS 'x';
SECURITY LABEL FOR dummy ON SEQUENCE s.q IS 'x';
SECURITY LABEL FOR dummy ON TABLE s.t IS 'x';
SECURITY LABEL FOR "Other provider" ON TABLE s.t IS 'y';
SECURITY LABEL FOR dummy ON COLUMN s.t."B c" IS 'x';
SECURITY LABEL FOR dummy ON VIEW s.v IS 'x';
SECURITY LABEL FOR dummy ON COLUMN s.v.a IS 'x';
SECURITY LABEL FOR dummy ON MATERIALIZED VIEW s.m IS 'x';
SECURITY LABEL FOR dummy ON PUBLICATION pub IS 'x';
SECURITY LABEL FOR dummy ON SUBSCRIPTION sub IS 'x';
SECURITY LABEL FOR dummy ON EVENT TRIGGER e IS 'x';

-- plan
CREATE SCHEMA s;
SECURITY LABEL FOR dummy ON SCHEMA s IS 'it''s classified';
CREATE TYPE s.kind AS ENUM ('a');
SECURITY LABEL FOR dummy ON TYPE s.kind IS 'x';
CREATE TYPE s.pair AS (a integer, b integer);
SECURITY LABEL FOR dummy ON TYPE s.pair IS 'x';
CREATE DOMAIN s.d AS integer;
SECURITY LABEL FOR dummy ON DOMAIN s.d IS 'x';
CREATE FUNCTION s.f(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
SECURITY LABEL FOR dummy ON FUNCTION s.f(integer) IS 'x';
CREATE FUNCTION s.on_event()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN END$function$;
CREATE PROCEDURE s.p()
 LANGUAGE sql
AS $procedure$$procedure$;
SECURITY LABEL FOR dummy ON PROCEDURE s.p() IS 'x';
CREATE AGGREGATE s.total(integer) (
  SFUNC = int4pl,
  STYPE = integer
);
SECURITY LABEL FOR dummy ON AGGREGATE s.total(integer) IS 'x';
CREATE SEQUENCE s.q;
SECURITY LABEL FOR dummy ON SEQUENCE s.q IS 'x';
CREATE TABLE s.t (
  a integer,
  "B c" text
);
SECURITY LABEL FOR "Other provider" ON TABLE s.t IS 'y';
SECURITY LABEL FOR dummy ON TABLE s.t IS 'x';
SECURITY LABEL FOR dummy ON COLUMN s.t."B c" IS 'x';
CREATE VIEW s.v AS
 SELECT t.a
   FROM s.t;
SECURITY LABEL FOR dummy ON VIEW s.v IS 'x';
SECURITY LABEL FOR dummy ON COLUMN s.v.a IS 'x';
CREATE MATERIALIZED VIEW s.m AS
 SELECT t.a
   FROM s.t;
SECURITY LABEL FOR dummy ON MATERIALIZED VIEW s.m IS 'x';
CREATE PUBLICATION pub;
SECURITY LABEL FOR dummy ON PUBLICATION pub IS 'x';
CREATE SUBSCRIPTION sub
  CONNECTION 'dbname=x'
  PUBLICATION pub
  WITH (connect = false);
SECURITY LABEL FOR dummy ON SUBSCRIPTION sub IS 'x';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION s.on_event();
SECURITY LABEL FOR dummy ON EVENT TRIGGER e IS 'x';

-- plan from 16
CREATE SCHEMA s;
SECURITY LABEL FOR dummy ON SCHEMA s IS 'it''s classified';
CREATE TYPE s.kind AS ENUM ('a');
SECURITY LABEL FOR dummy ON TYPE s.kind IS 'x';
CREATE TYPE s.pair AS (a integer, b integer);
SECURITY LABEL FOR dummy ON TYPE s.pair IS 'x';
CREATE DOMAIN s.d AS integer;
SECURITY LABEL FOR dummy ON DOMAIN s.d IS 'x';
CREATE FUNCTION s.f(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
SECURITY LABEL FOR dummy ON FUNCTION s.f(integer) IS 'x';
CREATE FUNCTION s.on_event()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN END$function$;
CREATE PROCEDURE s.p()
 LANGUAGE sql
AS $procedure$$procedure$;
SECURITY LABEL FOR dummy ON PROCEDURE s.p() IS 'x';
CREATE AGGREGATE s.total(integer) (
  SFUNC = int4pl,
  STYPE = integer
);
SECURITY LABEL FOR dummy ON AGGREGATE s.total(integer) IS 'x';
CREATE SEQUENCE s.q;
SECURITY LABEL FOR dummy ON SEQUENCE s.q IS 'x';
CREATE TABLE s.t (
  a integer,
  "B c" text
);
SECURITY LABEL FOR "Other provider" ON TABLE s.t IS 'y';
SECURITY LABEL FOR dummy ON TABLE s.t IS 'x';
SECURITY LABEL FOR dummy ON COLUMN s.t."B c" IS 'x';
CREATE VIEW s.v AS
 SELECT a
   FROM s.t;
SECURITY LABEL FOR dummy ON VIEW s.v IS 'x';
SECURITY LABEL FOR dummy ON COLUMN s.v.a IS 'x';
CREATE MATERIALIZED VIEW s.m AS
 SELECT a
   FROM s.t;
SECURITY LABEL FOR dummy ON MATERIALIZED VIEW s.m IS 'x';
CREATE PUBLICATION pub;
SECURITY LABEL FOR dummy ON PUBLICATION pub IS 'x';
CREATE SUBSCRIPTION sub
  CONNECTION 'dbname=x'
  PUBLICATION pub
  WITH (connect = false);
SECURITY LABEL FOR dummy ON SUBSCRIPTION sub IS 'x';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION s.on_event();
SECURITY LABEL FOR dummy ON EVENT TRIGGER e IS 'x';
