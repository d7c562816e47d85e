-- The order of parents changes, a new parent comes before one that stays, and one goes from the
-- middle.

-- before
CREATE TABLE a (x integer);
CREATE TABLE b (y integer);
CREATE TABLE c (z integer);
CREATE TABLE turned (x integer, y integer) INHERITS (a, b);
CREATE TABLE before (x integer, y integer) INHERITS (b);
CREATE TABLE middle (x integer, y integer, z integer) INHERITS (a, b, c);

-- after
CREATE TABLE a (x integer);
CREATE TABLE b (y integer);
CREATE TABLE c (z integer);
CREATE TABLE turned (x integer, y integer) INHERITS (b, a);
CREATE TABLE before (x integer, y integer) INHERITS (a, b);
CREATE TABLE middle (x integer, y integer, z integer) INHERITS (a, c);

-- plan
ALTER TABLE public.before NO INHERIT public.b;
ALTER TABLE public.middle NO INHERIT public.b;
ALTER TABLE public.turned NO INHERIT public.a;
ALTER TABLE public.turned NO INHERIT public.b;
ALTER TABLE public.turned INHERIT public.b;
ALTER TABLE public.turned INHERIT public.a;
ALTER TABLE public.before INHERIT public.a;
ALTER TABLE public.before INHERIT public.b;

-- back
ALTER TABLE public.before NO INHERIT public.a;
ALTER TABLE public.middle NO INHERIT public.c;
ALTER TABLE public.turned NO INHERIT public.b;
ALTER TABLE public.turned NO INHERIT public.a;
ALTER TABLE public.turned INHERIT public.a;
ALTER TABLE public.turned INHERIT public.b;
ALTER TABLE public.middle INHERIT public.b;
ALTER TABLE public.middle INHERIT public.c;
