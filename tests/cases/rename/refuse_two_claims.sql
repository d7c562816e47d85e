-- Two columns claim to have been the same.

-- before
CREATE TABLE t (old integer);

-- after
CREATE TABLE t (
  a integer, -- schemadiff:renamed-from old
  b integer  -- schemadiff:renamed-from old
);

-- plan
-- fails: two directives claim the old name old
