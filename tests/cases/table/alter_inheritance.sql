-- Parents come and go: a table that repeats the columns becomes an heir, another one is none any
-- more, a third has another parent.

-- before
CREATE TABLE a (x integer, CONSTRAINT c CHECK (x > 0));
CREATE TABLE b (x integer, y integer);
CREATE TABLE joining (x integer, y integer);
CREATE TABLE leaving (z integer) INHERITS (a, b);
CREATE TABLE changing (x integer, y integer) INHERITS (a);

-- after
CREATE TABLE a (x integer, CONSTRAINT c CHECK (x > 0));
CREATE TABLE b (x integer, y integer);
CREATE TABLE joining (x integer, y integer, CONSTRAINT c CHECK (x > 0)) INHERITS (a, b);
CREATE TABLE leaving (z integer, x integer, y integer, CONSTRAINT c CHECK (x > 0));
CREATE TABLE changing (x integer, y integer, CONSTRAINT c CHECK (x > 0)) INHERITS (b);

-- plan
ALTER TABLE public.changing NO INHERIT public.a;
ALTER TABLE public.leaving NO INHERIT public.a;
ALTER TABLE public.leaving NO INHERIT public.b;
ALTER TABLE public.changing INHERIT public.b;
-- depends on data: fails if a row of public.joining breaks constraint c
ALTER TABLE public.joining ADD CONSTRAINT c CHECK ((x > 0));
ALTER TABLE public.joining INHERIT public.a;
ALTER TABLE public.joining INHERIT public.b;

-- back
-- refused: declared by public.leaving itself
