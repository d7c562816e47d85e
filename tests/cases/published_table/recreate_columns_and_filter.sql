-- Columns and filters are changed by taking the table out and in again.
-- version: from 15

-- before
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t (id, a), u WHERE (id > 1);

-- after
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t (id, b), u;

-- plan
ALTER PUBLICATION p DROP TABLE public.t;
ALTER PUBLICATION p DROP TABLE public.u;
ALTER PUBLICATION p ADD TABLE public.t (b, id);
ALTER PUBLICATION p ADD TABLE public.u;

-- back
ALTER PUBLICATION p DROP TABLE public.t;
ALTER PUBLICATION p DROP TABLE public.u;
ALTER PUBLICATION p ADD TABLE public.t (a, id);
ALTER PUBLICATION p ADD TABLE public.u WHERE ((id > 1));
