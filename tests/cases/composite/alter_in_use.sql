-- An attribute is added to a type that a column has, and is dropped again.

-- before
CREATE TYPE pair AS (a integer);
CREATE TABLE t (p pair);

-- after
CREATE TYPE pair AS (a integer, b bigint);
CREATE TABLE t (p pair);

-- plan
ALTER TYPE public.pair ADD ATTRIBUTE b bigint;

-- back
-- loses: attribute b of type public.pair
ALTER TYPE public.pair DROP ATTRIBUTE b;
