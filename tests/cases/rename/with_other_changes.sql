-- A table with a new name, new names in it, and everything else that changes in the same breath.

-- before
CREATE TABLE users (
  id integer PRIMARY KEY,
  mail varchar(50) NOT NULL,
  nick text,
  born date
);
COMMENT ON COLUMN users.mail IS 'where to write to';
GRANT SELECT (mail) ON users TO reader;
CREATE INDEX users_mail_idx ON users (mail);

-- after
-- schemadiff:renamed-from users
CREATE TABLE accounts (
  id integer PRIMARY KEY,
  -- schemadiff:renamed-from mail
  email text,
  nick text NOT NULL DEFAULT '',
  seen timestamptz
);
COMMENT ON TABLE accounts IS 'who may log in';
COMMENT ON COLUMN accounts.email IS 'where to write to';
GRANT SELECT (email, nick) ON accounts TO reader;
CREATE INDEX accounts_email_idx ON accounts (email, nick);

-- plan
ALTER TABLE public.users RENAME COLUMN mail TO email;
ALTER TABLE public.users RENAME TO accounts;
ALTER TABLE public.accounts RENAME CONSTRAINT users_pkey TO accounts_pkey;
DROP INDEX public.users_mail_idx;
-- loses: column born of table public.accounts
-- depends on data: fails if a row holds NULL in column nick of public.accounts
ALTER TABLE public.accounts
  DROP COLUMN born,
  ALTER COLUMN email DROP NOT NULL,
  ALTER COLUMN email TYPE text,
  ADD COLUMN seen timestamp with time zone,
  ALTER COLUMN nick SET DEFAULT ''::text,
  ALTER COLUMN nick SET NOT NULL;
GRANT SELECT (nick) ON TABLE public.accounts TO reader;
COMMENT ON TABLE public.accounts IS 'who may log in';
CREATE INDEX accounts_email_idx ON public.accounts USING btree (email, nick);

-- plan from 18
ALTER TABLE public.users RENAME COLUMN mail TO email;
ALTER TABLE public.users RENAME TO accounts;
ALTER TABLE public.accounts RENAME CONSTRAINT users_pkey TO accounts_pkey;
DROP INDEX public.users_mail_idx;
-- loses: column born of table public.accounts
ALTER TABLE public.accounts DROP COLUMN born;
ALTER TABLE public.accounts RENAME CONSTRAINT users_id_not_null TO accounts_id_not_null;
-- depends on data: fails if a row holds NULL in column nick of public.accounts
ALTER TABLE public.accounts
  ALTER COLUMN email DROP NOT NULL,
  ALTER COLUMN email TYPE text,
  ADD COLUMN seen timestamp with time zone,
  ALTER COLUMN nick SET DEFAULT ''::text,
  ALTER COLUMN nick SET NOT NULL;
GRANT SELECT (nick) ON TABLE public.accounts TO reader;
COMMENT ON TABLE public.accounts IS 'who may log in';
CREATE INDEX accounts_email_idx ON public.accounts USING btree (email, nick);

-- back
DROP INDEX public.accounts_email_idx;
-- loses: column seen of table public.accounts
-- depends on data: fails if a value of column email of public.accounts does not fit character varying(50)
-- depends on data: fails if a row holds NULL in column email of public.accounts
ALTER TABLE public.accounts
  DROP COLUMN seen,
  ALTER COLUMN nick DROP DEFAULT,
  ALTER COLUMN email TYPE character varying(50),
  ALTER COLUMN nick DROP NOT NULL,
  ADD COLUMN born date,
  ALTER COLUMN email SET NOT NULL;
REVOKE SELECT (nick) ON TABLE public.accounts FROM reader;
COMMENT ON TABLE public.accounts IS NULL;
CREATE INDEX users_mail_idx ON public.accounts USING btree (email);
ALTER TABLE public.accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;
ALTER TABLE public.accounts RENAME TO users;
ALTER TABLE public.users RENAME COLUMN email TO mail;

-- back from 18
DROP INDEX public.accounts_email_idx;
-- loses: column seen of table public.accounts
ALTER TABLE public.accounts
  DROP COLUMN seen,
  ALTER COLUMN nick DROP DEFAULT;
ALTER TABLE public.accounts RENAME CONSTRAINT accounts_id_not_null TO users_id_not_null;
-- depends on data: fails if a value of column email of public.accounts does not fit character varying(50)
-- depends on data: fails if a row holds NULL in column email of public.accounts
ALTER TABLE public.accounts
  ALTER COLUMN email TYPE character varying(50),
  ALTER COLUMN nick DROP NOT NULL,
  ADD COLUMN born date,
  ADD CONSTRAINT users_mail_not_null NOT NULL email;
REVOKE SELECT (nick) ON TABLE public.accounts FROM reader;
COMMENT ON TABLE public.accounts IS NULL;
CREATE INDEX users_mail_idx ON public.accounts USING btree (email);
ALTER TABLE public.accounts RENAME CONSTRAINT accounts_pkey TO users_pkey;
ALTER TABLE public.accounts RENAME TO users;
ALTER TABLE public.users RENAME COLUMN email TO mail;
