-- A column whose filter stands on it changes its type, another in the list is replaced.

-- before
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE PUBLICATION p FOR TABLE t (id, a) WHERE (id > 1);

-- after
CREATE TABLE t (id bigint PRIMARY KEY, b text);
CREATE PUBLICATION p FOR TABLE t (id, b) WHERE (id > 1);

-- plan
ALTER PUBLICATION p DROP TABLE public.t;
-- loses: column a of table public.t
-- depends on data: rewrites column id of public.t; fails if a value does not fit
ALTER TABLE public.t
  DROP COLUMN a,
  ALTER COLUMN id TYPE bigint USING id::bigint;
ALTER PUBLICATION p ADD TABLE public.t (b, id) WHERE ((id > 1));

-- back
ALTER PUBLICATION p DROP TABLE public.t;
-- depends on data: rewrites column id of public.t; fails if a value does not fit
ALTER TABLE public.t
  ALTER COLUMN id TYPE integer USING id::integer,
  ADD COLUMN a text;
ALTER PUBLICATION p ADD TABLE public.t (a, id) WHERE ((id > 1));
