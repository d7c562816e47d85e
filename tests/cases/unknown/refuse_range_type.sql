-- A range type is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TYPE floats AS RANGE (subtype = float8);

-- plan
-- refused: type public.floats
