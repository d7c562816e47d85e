-- Text bodies that name what is renamed are replaced; SQL bodies follow by themselves.
-- version: from 14

-- before
CREATE TABLE users (id integer, mail text);
CREATE FUNCTION mails() RETURNS SETOF text LANGUAGE sql AS 'SELECT mail FROM users';
CREATE FUNCTION users_count() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(mail) FROM users; END;

-- after
-- schemadiff:renamed-from users
CREATE TABLE accounts (
  id integer,
  email text -- schemadiff:renamed-from mail
);
CREATE FUNCTION mails() RETURNS SETOF text LANGUAGE sql AS 'SELECT email FROM accounts';
CREATE FUNCTION users_count() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(email) FROM accounts; END;

-- plan
ALTER TABLE public.users RENAME COLUMN mail TO email;
ALTER TABLE public.users RENAME TO accounts;
CREATE OR REPLACE FUNCTION public.mails()
 RETURNS SETOF text
 LANGUAGE sql
AS $function$SELECT email FROM accounts$function$;

-- back
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.mails()
 RETURNS SETOF text
 LANGUAGE sql
AS $function$SELECT mail FROM users$function$;
ALTER TABLE public.accounts RENAME TO users;
ALTER TABLE public.users RENAME COLUMN email TO mail;
