-- New tables, indexes and a materialized view in a tablespace, with storage parameters in the order
-- in which they were declared.

-- before

-- after
CREATE TABLE a (
  x integer CONSTRAINT k PRIMARY KEY WITH (fillfactor = 80) USING INDEX TABLESPACE fast,
  y text,
  CONSTRAINT e EXCLUDE USING hash (y WITH =) WITH (fillfactor = 70) USING INDEX TABLESPACE fast
    WHERE (x > 0) DEFERRABLE
) WITH (fillfactor = 70, autovacuum_enabled = off) TABLESPACE fast;
CREATE INDEX i ON a (y) WITH (fillfactor = 60, deduplicate_items = off) TABLESPACE fast WHERE x > 0;
CREATE MATERIALIZED VIEW m WITH (fillfactor = 90) TABLESPACE fast AS SELECT 1 AS one;

-- plan
CREATE TABLE public.a (
  x integer NOT NULL,
  y text,
  CONSTRAINT e EXCLUDE USING hash (y WITH =) WITH (fillfactor='70') USING INDEX TABLESPACE fast WHERE ((x > 0)) DEFERRABLE,
  CONSTRAINT k PRIMARY KEY (x) WITH (fillfactor='80') USING INDEX TABLESPACE fast
) WITH (fillfactor='70', autovacuum_enabled='off') TABLESPACE fast;
CREATE MATERIALIZED VIEW public.m WITH (fillfactor='90') TABLESPACE fast AS
 SELECT 1 AS one;
CREATE INDEX i ON public.a USING btree (y) WITH (fillfactor='60', deduplicate_items='off') TABLESPACE fast WHERE (x > 0);
