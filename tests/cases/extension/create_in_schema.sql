-- An extension in a schema of its own, and a table that uses it.

-- before

-- after
CREATE SCHEMA ext;
CREATE EXTENSION citext WITH SCHEMA ext;
CREATE TABLE t (name ext.citext);

-- plan
CREATE SCHEMA ext;
CREATE EXTENSION citext WITH SCHEMA ext;
CREATE TABLE public.t (
  name ext.citext
);

-- back
-- loses: table public.t
DROP TABLE public.t;
-- loses: extension citext
DROP EXTENSION citext;
DROP SCHEMA ext;
