-- A policy goes before the column that it reads.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE POLICY p ON t USING (o > 0);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- plan
DROP POLICY p ON public.t;
-- loses: column o of table public.t
ALTER TABLE public.t DROP COLUMN o;
