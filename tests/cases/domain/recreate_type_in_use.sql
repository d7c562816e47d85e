-- The base of a domain that a column uses changes: the domain is swapped.

-- before
CREATE DOMAIN amount AS integer;
CREATE TABLE t (a amount);

-- after
CREATE DOMAIN amount AS bigint;
CREATE TABLE t (a amount);

-- plan
ALTER DOMAIN public.amount RENAME TO amount__old;
CREATE DOMAIN public.amount AS bigint;
ALTER TABLE public.t ALTER COLUMN a TYPE public.amount;
DROP DOMAIN public.amount__old;
