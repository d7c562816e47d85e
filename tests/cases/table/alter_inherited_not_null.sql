-- NOT NULL of a parent comes to its heirs and goes from them; an heir has one of its own.
-- version: until 17

-- before
CREATE TABLE a (x integer, y integer NOT NULL, z integer);
CREATE TABLE h () INHERITS (a);
CREATE TABLE hh () INHERITS (h);

-- after
CREATE TABLE a (x integer NOT NULL, y integer, z integer);
CREATE TABLE h () INHERITS (a);
ALTER TABLE h ALTER z SET NOT NULL;
CREATE TABLE hh () INHERITS (h);

-- plan
-- depends on data: fails if a row holds NULL in column x of public.a
ALTER TABLE public.a
  ALTER COLUMN y DROP NOT NULL,
  ALTER COLUMN x SET NOT NULL;
-- depends on data: fails if a row holds NULL in column z of public.h
ALTER TABLE public.h ALTER COLUMN z SET NOT NULL;
