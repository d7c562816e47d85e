-- Identity columns come where privileges come or go: what is built in for their sequences is
-- neither granted nor revoked.

-- before
CREATE TABLE coming (n integer);
CREATE TABLE going (n integer);
GRANT SELECT ON going TO PUBLIC;
CREATE TABLE staying (id integer GENERATED ALWAYS AS IDENTITY, n integer);
CREATE TABLE replaced (a integer GENERATED ALWAYS AS IDENTITY, b integer NOT NULL);
GRANT USAGE ON SEQUENCE replaced_a_seq TO PUBLIC;

-- after
CREATE TABLE coming (n integer, id integer GENERATED ALWAYS AS IDENTITY);
GRANT SELECT ON coming TO PUBLIC;
CREATE TABLE going (n integer, id integer GENERATED ALWAYS AS IDENTITY);
CREATE TABLE staying (id integer GENERATED ALWAYS AS IDENTITY, n integer);
REVOKE USAGE ON SEQUENCE staying_id_seq FROM CURRENT_USER;
CREATE TABLE replaced (a integer NOT NULL, b integer NOT NULL GENERATED ALWAYS AS IDENTITY);

-- plan
ALTER TABLE public.coming ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY;
GRANT SELECT ON TABLE public.coming TO PUBLIC;
ALTER TABLE public.going ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY;
REVOKE SELECT ON TABLE public.going FROM PUBLIC;
ALTER TABLE public.replaced
  ALTER COLUMN a DROP IDENTITY,
  ALTER COLUMN b ADD GENERATED ALWAYS AS IDENTITY;
REVOKE USAGE ON SEQUENCE public.staying_id_seq FROM CURRENT_USER;
