-- Storage parameters.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT id FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE MATERIALIZED VIEW m WITH (autovacuum_enabled = off) AS SELECT id FROM t;

-- plan
ALTER MATERIALIZED VIEW public.m
  RESET (fillfactor),
  SET (autovacuum_enabled='off');

-- back
ALTER MATERIALIZED VIEW public.m
  RESET (autovacuum_enabled),
  SET (fillfactor='70');
