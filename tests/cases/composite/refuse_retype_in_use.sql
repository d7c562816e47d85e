-- PostgreSQL does not retype an attribute while a column has the type; it says so when the plan is tried.

-- before
CREATE TYPE pair AS (a integer, b integer);
CREATE TABLE t (p pair);

-- after
CREATE TYPE pair AS (a integer, b bigint);
CREATE TABLE t (p pair);

-- plan
-- fails: in: ALTER TYPE public.pair ALTER ATTRIBUTE b TYPE bigint;
