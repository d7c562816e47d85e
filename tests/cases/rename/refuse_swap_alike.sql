-- Nothing in the database tells whether two columns of one type have changed their names already.

-- before
CREATE TABLE t (a integer, b integer);

-- after
CREATE TABLE t (
  a integer, -- schemadiff:renamed-from b
  b integer  -- schemadiff:renamed-from a
);

-- plan
-- refused: column b of table public.t and column a are both there
