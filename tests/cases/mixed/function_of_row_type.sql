-- A function that takes and returns rows of a table stays when the table gets a column, and sees it.

-- before
CREATE TABLE t (a integer);
CREATE FUNCTION f(r t) RETURNS t LANGUAGE sql AS $$ SELECT r $$;
CREATE VIEW v AS SELECT f(t) AS f FROM t;

-- after
CREATE TABLE t (a integer, b integer);
CREATE FUNCTION f(r t) RETURNS t LANGUAGE sql AS $$ SELECT r $$;
CREATE VIEW v AS SELECT f(t) AS f FROM t;

-- plan
ALTER TABLE public.t ADD COLUMN b integer;

-- back
-- loses: column b of table public.t
ALTER TABLE public.t DROP COLUMN b;
