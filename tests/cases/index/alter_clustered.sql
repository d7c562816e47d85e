-- The index on which a table is clustered: none, another one, one that is new, that of a key, one
-- of a materialized view.

-- before
CREATE TABLE a (x integer, y integer);
CREATE INDEX a_x ON a (x);
CREATE INDEX a_y ON a (y);
ALTER TABLE a CLUSTER ON a_x;
CREATE TABLE b (x integer);
CREATE INDEX b_x ON b (x);
ALTER TABLE b CLUSTER ON b_x;
CREATE TABLE c (x integer CONSTRAINT k PRIMARY KEY);
CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;
CREATE INDEX m_one ON m (one);

-- after
CREATE TABLE a (x integer, y integer);
CREATE INDEX a_x ON a (x);
CREATE INDEX a_y ON a (y);
ALTER TABLE a CLUSTER ON a_y;
CREATE TABLE b (x integer);
CREATE INDEX b_x ON b (x);
CREATE TABLE c (x integer CONSTRAINT k PRIMARY KEY);
ALTER TABLE c CLUSTER ON k;
CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;
CREATE INDEX m_one ON m (one);
ALTER MATERIALIZED VIEW m CLUSTER ON m_one;

-- plan
ALTER TABLE public.c CLUSTER ON k;
ALTER TABLE public.a CLUSTER ON a_y;
ALTER TABLE public.b SET WITHOUT CLUSTER;
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_one;

-- back
ALTER TABLE public.c SET WITHOUT CLUSTER;
ALTER TABLE public.a CLUSTER ON a_x;
ALTER TABLE public.b CLUSTER ON b_x;
ALTER MATERIALIZED VIEW public.m SET WITHOUT CLUSTER;
