-- PostgreSQL does not retype an attribute while a column has the type, so the type is swapped.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE TABLE t (p pair);

-- after
CREATE TYPE pair AS (a integer, b bigint);
CREATE TABLE t (p pair);

-- plan
ALTER TYPE public.pair RENAME TO pair__old;
CREATE TYPE public.pair AS (a integer, b bigint);
-- depends on data: fails if a value of column p of public.t does not fit public.pair
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::text::public.pair;
DROP TYPE public.pair__old;
