-- Statistics on expressions alone, and on a materialized view: made anew, with comment, owner and target.
-- version: from 14

-- before
CREATE TABLE t (a integer, n text);
CREATE STATISTICS s ON (lower(n)) FROM t;
COMMENT ON STATISTICS s IS 'kept';
ALTER STATISTICS s OWNER TO case_owner;
ALTER STATISTICS s SET STATISTICS 77;
CREATE MATERIALIZED VIEW m AS SELECT a, n FROM t;
CREATE STATISTICS "S m" (mcv) ON a, (n || 'x') FROM m;

-- after
CREATE TABLE t (a integer, n text);
CREATE STATISTICS s ON (upper(n)) FROM t;
COMMENT ON STATISTICS s IS 'kept';
ALTER STATISTICS s OWNER TO case_owner;
ALTER STATISTICS s SET STATISTICS 77;
CREATE MATERIALIZED VIEW m AS SELECT a, n FROM t;
CREATE STATISTICS "S m" (mcv, ndistinct) ON a, (n || 'x') FROM m;

-- plan
DROP STATISTICS public."S m";
DROP STATISTICS public.s;
CREATE STATISTICS public."S m" (ndistinct, mcv) ON a, (n || 'x'::text) FROM public.m;
CREATE STATISTICS public.s ON upper(n) FROM public.t;
ALTER STATISTICS public.s SET STATISTICS 77;
ALTER STATISTICS public.s OWNER TO case_owner;
COMMENT ON STATISTICS public.s IS 'kept';
