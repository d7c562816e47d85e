-- A policy goes and comes back around a change of the type of its column.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE POLICY p ON t USING (o > 0);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o bigint);
CREATE POLICY p ON t USING (o > 0);

-- plan
DROP POLICY p ON public.t;
ALTER TABLE public.t ALTER COLUMN o TYPE bigint;
CREATE POLICY p ON public.t USING ((o > 0));
