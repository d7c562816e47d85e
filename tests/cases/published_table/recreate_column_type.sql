-- A column whose filter stands on it changes its type, another in the list is replaced.
-- version: from 15

-- before
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE PUBLICATION p FOR TABLE t (id, a) WHERE (id > 1);

-- after
CREATE TABLE t (id bigint PRIMARY KEY, b text);
CREATE PUBLICATION p FOR TABLE t (id, b) WHERE (id > 1);

-- plan
ALTER PUBLICATION p DROP TABLE public.t;
-- loses: column a of table public.t
ALTER TABLE public.t
  DROP COLUMN a,
  ALTER COLUMN id TYPE bigint;
ALTER PUBLICATION p ADD TABLE public.t (b, id) WHERE ((id > 1));

-- back
ALTER PUBLICATION p DROP TABLE public.t;
-- depends on data: fails if a value of column id of public.t does not fit integer
ALTER TABLE public.t
  ALTER COLUMN id TYPE integer,
  ADD COLUMN a text;
ALTER PUBLICATION p ADD TABLE public.t (a, id) WHERE ((id > 1));
