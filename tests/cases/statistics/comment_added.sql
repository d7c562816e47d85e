-- A comment.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON n, o FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON n, o FROM t;
COMMENT ON STATISTICS s IS 'n follows o';

-- plan
COMMENT ON STATISTICS public.s IS 'n follows o';
