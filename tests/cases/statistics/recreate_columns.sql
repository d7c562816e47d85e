-- Other columns: made anew, target and comment come back.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON n, o FROM t;
ALTER STATISTICS s SET STATISTICS 100;
COMMENT ON STATISTICS s IS 'kept';

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON id, o FROM t;
ALTER STATISTICS s SET STATISTICS 100;
COMMENT ON STATISTICS s IS 'kept';

-- plan
DROP STATISTICS public.s;
CREATE STATISTICS public.s ON id, o FROM public.t;
ALTER STATISTICS public.s SET STATISTICS 100;
COMMENT ON STATISTICS public.s IS 'kept';
