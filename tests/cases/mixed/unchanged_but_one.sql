-- Among objects that stay, only the one that changed is touched.

-- before
CREATE TYPE mood AS ENUM ('good');
CREATE TABLE a (id serial PRIMARY KEY, m mood);
CREATE TABLE b (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a_id integer REFERENCES a);
CREATE VIEW v AS SELECT a.id FROM a JOIN b ON a.id = b.a_id;
CREATE INDEX i ON b (a_id);

-- after
CREATE TYPE mood AS ENUM ('good');
CREATE TABLE a (id serial PRIMARY KEY, m mood, n text);
CREATE TABLE b (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a_id integer REFERENCES a);
CREATE VIEW v AS SELECT a.id FROM a JOIN b ON a.id = b.a_id;
CREATE INDEX i ON b (a_id);

-- plan
ALTER TABLE public.a ADD COLUMN n text;

-- back
-- loses: column n of table public.a
ALTER TABLE public.a DROP COLUMN n;
