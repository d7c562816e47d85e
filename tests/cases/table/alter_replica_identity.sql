-- How the old row is identified for logical replication: default, nothing, full, an index, the
-- index of a key.

-- before
CREATE TABLE a (x integer NOT NULL, y integer NOT NULL);
CREATE UNIQUE INDEX a_x ON a (x);
CREATE UNIQUE INDEX a_y ON a (y);
ALTER TABLE a REPLICA IDENTITY USING INDEX a_x;
CREATE TABLE b (x integer);
CREATE TABLE c (x integer NOT NULL CONSTRAINT k UNIQUE);
CREATE TABLE d (x integer NOT NULL, y integer NOT NULL);
CREATE UNIQUE INDEX d_x ON d (x);
ALTER TABLE d REPLICA IDENTITY USING INDEX d_x;
CREATE TABLE e (x integer);
ALTER TABLE e REPLICA IDENTITY NOTHING;

-- after
CREATE TABLE a (x integer NOT NULL, y integer NOT NULL);
CREATE UNIQUE INDEX a_x ON a (x);
CREATE UNIQUE INDEX a_y ON a (y);
ALTER TABLE a REPLICA IDENTITY USING INDEX a_y;
CREATE TABLE b (x integer);
ALTER TABLE b REPLICA IDENTITY FULL;
CREATE TABLE c (x integer NOT NULL CONSTRAINT k UNIQUE);
ALTER TABLE c REPLICA IDENTITY USING INDEX k;
CREATE TABLE d (x integer, y integer NOT NULL);
CREATE UNIQUE INDEX d_x ON d (x);
CREATE TABLE e (x integer NOT NULL);
CREATE UNIQUE INDEX e_x ON e (x);
ALTER TABLE e REPLICA IDENTITY USING INDEX e_x;

-- plan
ALTER TABLE public.b REPLICA IDENTITY FULL;
ALTER TABLE public.d REPLICA IDENTITY DEFAULT;
ALTER TABLE public.d ALTER COLUMN x DROP NOT NULL;
-- depends on data: fails if a row holds NULL in column x of public.e
ALTER TABLE public.e ALTER COLUMN x SET NOT NULL;
ALTER TABLE public.c REPLICA IDENTITY USING INDEX k;
ALTER TABLE public.a REPLICA IDENTITY USING INDEX a_y;
-- depends on data: fails if rows of public.e are equal in what index e_x keeps unique
CREATE UNIQUE INDEX e_x ON public.e USING btree (x);
ALTER TABLE public.e REPLICA IDENTITY USING INDEX e_x;

-- back
DROP INDEX public.e_x;
ALTER TABLE public.b REPLICA IDENTITY DEFAULT;
ALTER TABLE public.c REPLICA IDENTITY DEFAULT;
-- depends on data: fails if a row holds NULL in column x of public.d
ALTER TABLE public.d ALTER COLUMN x SET NOT NULL;
ALTER TABLE public.e REPLICA IDENTITY NOTHING;
ALTER TABLE public.e ALTER COLUMN x DROP NOT NULL;
ALTER TABLE public.a REPLICA IDENTITY USING INDEX a_x;
ALTER TABLE public.d REPLICA IDENTITY USING INDEX d_x;
