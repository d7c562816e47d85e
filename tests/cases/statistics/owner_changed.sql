-- An owner.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON n, o FROM t;
ALTER STATISTICS s OWNER TO case_reader;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE STATISTICS s ON n, o FROM t;
ALTER STATISTICS s OWNER TO case_owner;

-- plan
ALTER STATISTICS public.s OWNER TO case_owner;
