-- Statistics go before their column.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON n, o FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- plan
DROP STATISTICS public.s;
-- loses: column o of table public.t
ALTER TABLE public.t DROP COLUMN o;
