-- Tables that a publication takes in, new ones and old ones.
-- version: from 15

-- before
CREATE TABLE old_one (id integer PRIMARY KEY, n integer);
CREATE PUBLICATION p;

-- after
CREATE TABLE old_one (id integer PRIMARY KEY, n integer);
CREATE TABLE new_one (id integer PRIMARY KEY, "Of Two" text);
CREATE PUBLICATION p FOR TABLE old_one WHERE (id > 0), new_one ("Of Two", id);

-- plan
CREATE TABLE public.new_one (
  id integer NOT NULL,
  "Of Two" text,
  CONSTRAINT new_one_pkey PRIMARY KEY (id)
);
ALTER PUBLICATION p ADD TABLE public.new_one ("Of Two", id);
ALTER PUBLICATION p ADD TABLE public.old_one WHERE ((id > 0));

-- back
ALTER PUBLICATION p DROP TABLE public.old_one;
-- loses: table public.new_one
DROP TABLE public.new_one;
