-- A publication that goes takes along what it published, and nothing else.
-- version: from 15

-- before
CREATE SCHEMA shop;
CREATE TABLE t (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t, TABLES IN SCHEMA shop;

-- after
CREATE SCHEMA shop;
CREATE TABLE t (id integer PRIMARY KEY);

-- plan
DROP PUBLICATION p;

-- back
CREATE PUBLICATION p FOR TABLE public.t, TABLES IN SCHEMA shop;
