-- A misspelt old name would drop the column that was meant.

-- before
CREATE TABLE t (id integer, e_mail text);

-- after
CREATE TABLE t (
  id integer,
  -- schemadiff:renamed-from email
  mail text
);

-- plan
-- fails: refuse_unknown_column.sql:9:3
-- fails: nothing of the old name email is there, nor column mail itself
-- fails: what goes, and may have been meant: e_mail
