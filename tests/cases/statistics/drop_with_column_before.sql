-- A column goes with its statistics, and comes back last: the server then prints the columns the other way round.

-- before
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS s (ndistinct) ON a, b FROM t;

-- after
CREATE TABLE t (b integer);

-- plan
DROP STATISTICS public.s;
-- loses: column a of table public.t
ALTER TABLE public.t DROP COLUMN a;

-- back
ALTER TABLE public.t ADD COLUMN a integer;
CREATE STATISTICS public.s (ndistinct) ON a, b FROM public.t;
