-- What the server keeps by number follows a renamed column by itself: nothing is done to it.
-- version: from 15

-- before
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE users (
  id integer PRIMARY KEY,
  mail text NOT NULL,
  shout text GENERATED ALWAYS AS (upper(mail)) STORED,
  other text DEFAULT 'x',
  EXCLUDE USING btree (mail WITH =),
  UNIQUE (mail),
  CONSTRAINT filled CHECK (mail <> other)
);
CREATE TABLE letters (mail text REFERENCES users (mail), at date);
CREATE INDEX half ON users (lower(mail)) WHERE mail IS NOT NULL;
CREATE STATISTICS two ON mail, other FROM users;
CREATE POLICY mine ON users USING (mail = CURRENT_USER) WITH CHECK (mail <> '');
CREATE TRIGGER note AFTER UPDATE OF mail ON users FOR EACH ROW WHEN (old.mail <> new.mail) EXECUTE FUNCTION noted();
CREATE RULE keep AS ON UPDATE TO users WHERE new.mail = '' DO INSTEAD NOTHING;
CREATE VIEW named AS SELECT id, mail AS address FROM users;
CREATE VIEW counts AS SELECT count(address) AS n FROM named;
CREATE MATERIALIZED VIEW all_mail AS SELECT mail AS m FROM users UNION SELECT mail FROM letters;
CREATE FUNCTION has(text) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT EXISTS (SELECT FROM users WHERE mail = $1); END;
CREATE PUBLICATION p FOR TABLE letters WHERE (mail <> '');

-- after
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE users (
  id integer PRIMARY KEY,
  -- schemadiff:renamed-from mail
  email text NOT NULL,
  shout text GENERATED ALWAYS AS (upper(email)) STORED,
  other text DEFAULT 'x',
  EXCLUDE USING btree (email WITH =),
  UNIQUE (email),
  CONSTRAINT filled CHECK (email <> other)
);
CREATE TABLE letters (
  email text REFERENCES users (email), -- schemadiff:renamed-from mail
  at date
);
CREATE INDEX half ON users (lower(email)) WHERE email IS NOT NULL;
CREATE STATISTICS two ON email, other FROM users;
CREATE POLICY mine ON users USING (email = CURRENT_USER) WITH CHECK (email <> '');
CREATE TRIGGER note AFTER UPDATE OF email ON users FOR EACH ROW WHEN (old.email <> new.email) EXECUTE FUNCTION noted();
CREATE RULE keep AS ON UPDATE TO users WHERE new.email = '' DO INSTEAD NOTHING;
CREATE VIEW named AS SELECT id, email AS address FROM users;
CREATE VIEW counts AS SELECT count(address) AS n FROM named;
CREATE MATERIALIZED VIEW all_mail AS SELECT email AS m FROM users UNION SELECT email FROM letters;
CREATE FUNCTION has(text) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT EXISTS (SELECT FROM users WHERE email = $1); END;
CREATE PUBLICATION p FOR TABLE letters WHERE (email <> '');

-- plan
ALTER TABLE public.letters RENAME COLUMN mail TO email;
ALTER TABLE public.users RENAME COLUMN mail TO email;
ALTER TABLE public.letters RENAME CONSTRAINT letters_mail_fkey TO letters_email_fkey;
ALTER TABLE public.users RENAME CONSTRAINT users_mail_excl TO users_email_excl;
ALTER TABLE public.users RENAME CONSTRAINT users_mail_key TO users_email_key;

-- plan from 18
ALTER TABLE public.letters RENAME COLUMN mail TO email;
ALTER TABLE public.users RENAME COLUMN mail TO email;
ALTER TABLE public.letters RENAME CONSTRAINT letters_mail_fkey TO letters_email_fkey;
ALTER TABLE public.users RENAME CONSTRAINT users_mail_excl TO users_email_excl;
ALTER TABLE public.users RENAME CONSTRAINT users_mail_key TO users_email_key;
ALTER TABLE public.users RENAME CONSTRAINT users_mail_not_null TO users_email_not_null;

-- back
ALTER TABLE public.users RENAME CONSTRAINT users_email_key TO users_mail_key;
ALTER TABLE public.users RENAME CONSTRAINT users_email_excl TO users_mail_excl;
ALTER TABLE public.letters RENAME CONSTRAINT letters_email_fkey TO letters_mail_fkey;
ALTER TABLE public.users RENAME COLUMN email TO mail;
ALTER TABLE public.letters RENAME COLUMN email TO mail;

-- back from 18
ALTER TABLE public.users RENAME CONSTRAINT users_email_not_null TO users_mail_not_null;
ALTER TABLE public.users RENAME CONSTRAINT users_email_key TO users_mail_key;
ALTER TABLE public.users RENAME CONSTRAINT users_email_excl TO users_mail_excl;
ALTER TABLE public.letters RENAME CONSTRAINT letters_email_fkey TO letters_mail_fkey;
ALTER TABLE public.users RENAME COLUMN email TO mail;
ALTER TABLE public.letters RENAME COLUMN email TO mail;
