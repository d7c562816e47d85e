-- From 17 on a stored column gets another expression in its place, and what stands on it stays.
-- version: from 17

-- before
CREATE TABLE t (a integer, s integer GENERATED ALWAYS AS (a + 1) STORED);
CREATE INDEX i ON t (s);
CREATE VIEW v AS SELECT s FROM t;
COMMENT ON COLUMN t.s IS 'sum';

-- after
CREATE TABLE t (a integer, s integer GENERATED ALWAYS AS (a + 2) STORED);
CREATE INDEX i ON t (s);
CREATE VIEW v AS SELECT s FROM t;
COMMENT ON COLUMN t.s IS 'sum';

-- plan
ALTER TABLE public.t ALTER COLUMN s SET EXPRESSION AS ((a + 2));

-- back
ALTER TABLE public.t ALTER COLUMN s SET EXPRESSION AS ((a + 1));
