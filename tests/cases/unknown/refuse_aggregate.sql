-- An aggregate is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer);

-- plan
-- refused: aggregate public.total(integer)
