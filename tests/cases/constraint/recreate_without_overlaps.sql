-- A plain key becomes one in time.
-- version: from 18

-- before
CREATE EXTENSION btree_gist;
CREATE TABLE p (id integer, during daterange NOT NULL, CONSTRAINT p_key UNIQUE (id, during));

-- after
CREATE EXTENSION btree_gist;
CREATE TABLE p (id integer, during daterange NOT NULL, CONSTRAINT p_key UNIQUE (id, during WITHOUT OVERLAPS));

-- plan
ALTER TABLE public.p DROP CONSTRAINT p_key;
-- depends on data: fails if a row of public.p breaks constraint p_key
ALTER TABLE public.p ADD CONSTRAINT p_key UNIQUE (id, during WITHOUT OVERLAPS);

-- back
ALTER TABLE public.p DROP CONSTRAINT p_key;
-- depends on data: fails if a row of public.p breaks constraint p_key
ALTER TABLE public.p ADD CONSTRAINT p_key UNIQUE (id, during);
