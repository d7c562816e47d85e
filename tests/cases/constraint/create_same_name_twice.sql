-- Constraints of one name on two tables, and in two schemas.

-- before
CREATE SCHEMA s;
CREATE TABLE a (x integer);
CREATE TABLE b (x integer);
CREATE TABLE s.a (x integer);

-- after
CREATE SCHEMA s;
CREATE TABLE a (x integer CONSTRAINT c CHECK (x > 1));
CREATE TABLE b (x integer CONSTRAINT c CHECK (x > 2));
CREATE TABLE s.a (x integer CONSTRAINT c CHECK (x > 3));

-- plan
-- depends on data: fails if a row of public.a breaks constraint c
ALTER TABLE public.a ADD CONSTRAINT c CHECK ((x > 1));
-- depends on data: fails if a row of public.b breaks constraint c
ALTER TABLE public.b ADD CONSTRAINT c CHECK ((x > 2));
-- depends on data: fails if a row of s.a breaks constraint c
ALTER TABLE s.a ADD CONSTRAINT c CHECK ((x > 3));

-- back
ALTER TABLE public.a DROP CONSTRAINT c;
ALTER TABLE public.b DROP CONSTRAINT c;
ALTER TABLE s.a DROP CONSTRAINT c;
