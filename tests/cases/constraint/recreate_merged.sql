-- A check that parents and heir all declare changes in all of them.

-- before
CREATE TABLE a (x integer, CONSTRAINT c CHECK (x > 0));
CREATE TABLE b (x integer, CONSTRAINT c CHECK (x > 0));
CREATE TABLE h (CONSTRAINT c CHECK (x > 0)) INHERITS (a, b);
CREATE TABLE hh () INHERITS (h);

-- after
CREATE TABLE a (x integer, CONSTRAINT c CHECK (x > 1));
CREATE TABLE b (x integer, CONSTRAINT c CHECK (x > 1));
CREATE TABLE h (CONSTRAINT c CHECK (x > 1)) INHERITS (a, b);
CREATE TABLE hh () INHERITS (h);

-- plan
ALTER TABLE public.a DROP CONSTRAINT c;
ALTER TABLE public.b DROP CONSTRAINT c;
ALTER TABLE public.h DROP CONSTRAINT c;
-- depends on data: fails if a row of public.a breaks constraint c
ALTER TABLE public.a ADD CONSTRAINT c CHECK ((x > 1));
-- depends on data: fails if a row of public.b breaks constraint c
ALTER TABLE public.b ADD CONSTRAINT c CHECK ((x > 1));
ALTER TABLE public.h ADD CONSTRAINT c CHECK ((x > 1));
