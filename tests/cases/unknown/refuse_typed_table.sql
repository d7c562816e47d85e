-- A typed table is seen by the witness.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TYPE row_type AS (a integer);
CREATE TABLE typed OF row_type;

-- plan
-- refused: table public.typed
-- refused:   pg_class typed: reloftype is null, wanted "public.row_type"
