-- Collations of the provider that is built in.
-- version: from 17

-- before

-- after
CREATE COLLATION "Fast" (provider = builtin, locale = 'C.UTF-8');
CREATE TABLE t (a text COLLATE "Fast");

-- plan
CREATE COLLATION public."Fast" (provider = builtin, locale = 'C.UTF-8');
CREATE TABLE public.t (
  a text COLLATE public."Fast"
);

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP COLLATION public."Fast";
