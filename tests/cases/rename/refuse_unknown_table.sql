-- A misspelt old name would drop the table that was meant.

-- before
CREATE TABLE users (id integer);

-- after
-- schemadiff:renamed-from user
CREATE TABLE accounts (id integer);

-- plan
-- fails: refuse_unknown_table.sql:7:1
-- fails: nothing of the old name user is there, nor table public.accounts itself
-- fails: did you mean "users"?
