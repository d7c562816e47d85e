-- A column that only the parent declares cannot be had from a table that declares it.

-- before
CREATE TABLE a (x integer);
CREATE TABLE h (x integer);

-- after
CREATE TABLE a (x integer);
CREATE TABLE h () INHERITS (a);

-- plan
-- refused: declared by public.h itself
