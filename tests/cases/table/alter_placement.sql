-- Tables, an index, a key's index and a materialized view go to other tablespaces and back.

-- before
CREATE TABLE a (x integer CONSTRAINT k PRIMARY KEY, y text);
CREATE INDEX i ON a (y) WHERE x > 0;
CREATE TABLE b (x integer) TABLESPACE "Slow disk";
CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;

-- after
CREATE TABLE a (x integer CONSTRAINT k PRIMARY KEY USING INDEX TABLESPACE fast, y text) TABLESPACE fast;
CREATE INDEX i ON a (y) TABLESPACE "Slow disk" WHERE x > 0;
CREATE TABLE b (x integer);
CREATE MATERIALIZED VIEW m TABLESPACE fast AS SELECT 1 AS one;

-- plan
ALTER TABLE public.a SET TABLESPACE fast;
ALTER TABLE public.b SET TABLESPACE pg_default;
ALTER INDEX public.k SET TABLESPACE fast;
ALTER MATERIALIZED VIEW public.m SET TABLESPACE fast;
ALTER INDEX public.i SET TABLESPACE "Slow disk";

-- back
ALTER TABLE public.a SET TABLESPACE pg_default;
ALTER TABLE public.b SET TABLESPACE "Slow disk";
ALTER INDEX public.k SET TABLESPACE pg_default;
ALTER MATERIALIZED VIEW public.m SET TABLESPACE pg_default;
ALTER INDEX public.i SET TABLESPACE pg_default;
