-- Kinds, an expression, a target.
-- version: from 14

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS pair ON n, o FROM t;
CREATE STATISTICS "Some" (mcv, dependencies) ON n, o, (lower(n)) FROM t;
CREATE STATISTICS wide (ndistinct) ON n, o FROM t;
ALTER STATISTICS wide SET STATISTICS 500;

-- plan
CREATE STATISTICS public."Some" (dependencies, mcv) ON n, o, lower(n) FROM public.t;
CREATE STATISTICS public.pair ON n, o FROM public.t;
CREATE STATISTICS public.wide (ndistinct) ON n, o FROM public.t;
ALTER STATISTICS public.wide SET STATISTICS 500;
