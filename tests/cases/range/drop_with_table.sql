-- A range goes after the table that uses it.

-- before
CREATE TYPE span AS RANGE (SUBTYPE = integer);
CREATE TABLE t (s span);

-- after

-- plan
-- loses: table public.t
DROP TABLE public.t;
DROP TYPE public.span;
