-- Both the old and the new are there, and the old one goes: whose data is it?

-- before
CREATE TABLE users (id integer);
CREATE TABLE accounts (id integer);

-- after
-- schemadiff:renamed-from users
CREATE TABLE accounts (id integer);

-- plan
-- fails: both names of a rename are there now: table public.users and table public.accounts
