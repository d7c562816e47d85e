-- A collation is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE COLLATION mine FROM "C";

-- plan
-- refused: collation public.mine
