-- A publication is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE PUBLICATION p FOR TABLE t;

-- plan
-- refused: publication p
-- refused: publication relation public.t in publication p
