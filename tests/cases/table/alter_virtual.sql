-- Virtual columns become stored, plain ones and back, get another expression and type; views on them stay or come back.
-- version: from 18

-- before
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL, c integer GENERATED ALWAYS AS (a + 2) VIRTUAL,
  e integer GENERATED ALWAYS AS (a + 4) STORED, f integer GENERATED ALWAYS AS (a + 5) VIRTUAL NOT NULL);
COMMENT ON COLUMN t.c IS 'kept';
GRANT SELECT (c) ON t TO case_reader;
CREATE VIEW v AS SELECT b FROM t;

-- after
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a * 10) VIRTUAL, c integer GENERATED ALWAYS AS (a + 2) STORED,
  e integer GENERATED ALWAYS AS (a + 4) VIRTUAL, f bigint GENERATED ALWAYS AS (a + 5) VIRTUAL NOT NULL);
COMMENT ON COLUMN t.c IS 'kept';
GRANT SELECT (c) ON t TO case_reader;
CREATE VIEW v AS SELECT b FROM t;

-- plan
ALTER TABLE public.t
  DROP COLUMN c,
  DROP COLUMN e,
  DROP COLUMN f,
  ALTER COLUMN b SET EXPRESSION AS ((a * 10)),
  ADD COLUMN c integer GENERATED ALWAYS AS ((a + 2)) STORED,
  ADD COLUMN e integer GENERATED ALWAYS AS ((a + 4)) VIRTUAL,
  ADD COLUMN f bigint GENERATED ALWAYS AS ((a + 5)) VIRTUAL NOT NULL;
GRANT SELECT (c) ON TABLE public.t TO case_reader;
COMMENT ON COLUMN public.t.c IS 'kept';

-- back
ALTER TABLE public.t
  DROP COLUMN c,
  DROP COLUMN e,
  DROP COLUMN f,
  ALTER COLUMN b SET EXPRESSION AS ((a + 1)),
  ADD COLUMN c integer GENERATED ALWAYS AS ((a + 2)) VIRTUAL,
  ADD COLUMN e integer GENERATED ALWAYS AS ((a + 4)) STORED,
  ADD COLUMN f integer GENERATED ALWAYS AS ((a + 5)) VIRTUAL NOT NULL;
GRANT SELECT (c) ON TABLE public.t TO case_reader;
COMMENT ON COLUMN public.t.c IS 'kept';
