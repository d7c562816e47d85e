-- Settings that CREATE TABLE cannot say follow it.

-- before

-- after
CREATE TABLE t (a text, b integer);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER b SET STATISTICS 0;

-- plan
CREATE TABLE public.t (
  a text,
  b integer
);
ALTER TABLE ONLY public.t
  ALTER COLUMN a SET STORAGE EXTERNAL,
  ALTER COLUMN b SET STATISTICS 0;

-- back
-- loses: table public.t
DROP TABLE public.t;
