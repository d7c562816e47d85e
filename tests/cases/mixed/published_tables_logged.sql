-- Only logged tables are published: one is logged first, the other taken out first.

-- before
CREATE UNLOGGED TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE b;

-- after
CREATE TABLE a (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE b (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a;

-- plan
ALTER PUBLICATION p DROP TABLE public.b;
ALTER TABLE public.a SET LOGGED;
ALTER TABLE public.b SET UNLOGGED;
ALTER PUBLICATION p ADD TABLE public.a;

-- back
ALTER PUBLICATION p DROP TABLE public.a;
ALTER TABLE public.a SET UNLOGGED;
ALTER TABLE public.b SET LOGGED;
ALTER PUBLICATION p ADD TABLE public.b;
