-- What stands behind the word is pasted into the migration, so it has to be an expression.

-- before
CREATE TABLE t (a text);

-- after
CREATE TABLE t (
  -- schemadiff:using a::integer; DROP TABLE t
  a integer
);

-- plan
-- fails: is not one SQL expression
