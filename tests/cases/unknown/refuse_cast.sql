-- A cast is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TYPE pair AS (a integer);
CREATE CAST (pair AS text) WITH INOUT;

-- plan
-- refused: cast (public.pair AS pg_catalog.text)
