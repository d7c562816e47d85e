-- Where there was never anything, as in a new database, directives mean nothing.

-- before

-- after
-- schemadiff:renamed-from users
CREATE TABLE accounts (
  id integer, -- schemadiff:renamed-from number
  -- schemadiff:renamed-from mail
  email text
);

-- plan
CREATE TABLE public.accounts (
  id integer,
  email text
);
