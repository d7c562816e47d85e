-- Objects of all kinds that stand on each other, made in one plan from names in the wrong order.
-- version: from 14

-- before

-- after
CREATE VIEW a_view AS SELECT z.id, z.n, app.weigh(z.m) AS w FROM app.z_table z;
CREATE SCHEMA app;
CREATE TABLE app.z_table (id serial PRIMARY KEY, n app.word DEFAULT app.first_word() NOT NULL, m app.mood, other integer REFERENCES app.a_table);
CREATE TABLE app.a_table (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, z integer REFERENCES app.z_table, pos app.pair);
CREATE DOMAIN app.word AS text CONSTRAINT w CHECK (app.is_word(VALUE));
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE TYPE app.pair AS (a integer, m app.mood);
CREATE FUNCTION app.is_word(t text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT t <> '' $$;
CREATE FUNCTION app.first_word() RETURNS app.word LANGUAGE sql AS $$ SELECT 'a'::app.word $$;
CREATE FUNCTION app.weigh(m app.mood) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE ON app.z_table FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE MATERIALIZED VIEW app.m AS SELECT id FROM a_view;
CREATE UNIQUE INDEX m_id ON app.m (id);
CREATE INDEX z_weigh ON app.z_table (app.weigh(m)) WHERE m = 'good';
CREATE PROCEDURE app.run() LANGUAGE sql BEGIN ATOMIC DELETE FROM app.a_table; END;

-- plan
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE TYPE app.pair AS (a integer, m app.mood);
CREATE FUNCTION app.is_word(t text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT t <> '' $function$;
CREATE DOMAIN app.word AS text
  CONSTRAINT w CHECK (app.is_word(VALUE));
CREATE FUNCTION app.first_word()
 RETURNS app.word
 LANGUAGE sql
AS $function$ SELECT 'a'::app.word $function$;
CREATE FUNCTION app.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
CREATE FUNCTION app.weigh(m app.mood)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
CREATE SEQUENCE app.z_table_id_seq AS integer;
CREATE TABLE app.a_table (
  id bigint GENERATED ALWAYS AS IDENTITY,
  z integer,
  pos app.pair,
  CONSTRAINT a_table_pkey PRIMARY KEY (id)
);
CREATE PROCEDURE app.run()
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM app.a_table;
END;
CREATE TABLE app.z_table (
  id integer DEFAULT nextval('app.z_table_id_seq'::regclass) NOT NULL,
  n app.word DEFAULT app.first_word() NOT NULL,
  m app.mood,
  other integer,
  CONSTRAINT z_table_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE app.z_table_id_seq OWNED BY app.z_table.id;
ALTER TABLE app.a_table ADD CONSTRAINT a_table_z_fkey FOREIGN KEY (z) REFERENCES app.z_table(id);
ALTER TABLE app.z_table ADD CONSTRAINT z_table_other_fkey FOREIGN KEY (other) REFERENCES app.a_table(id);
CREATE VIEW public.a_view AS
 SELECT z.id,
    z.n,
    app.weigh(z.m) AS w
   FROM app.z_table z;
CREATE MATERIALIZED VIEW app.m AS
 SELECT a_view.id
   FROM public.a_view;
CREATE UNIQUE INDEX m_id ON app.m USING btree (id);
CREATE INDEX z_weigh ON app.z_table USING btree (app.weigh(m)) WHERE (m = 'good'::app.mood);
CREATE TRIGGER touch BEFORE UPDATE ON app.z_table FOR EACH ROW EXECUTE FUNCTION app.touch();

-- plan from 16
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE TYPE app.pair AS (a integer, m app.mood);
CREATE FUNCTION app.is_word(t text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT t <> '' $function$;
CREATE DOMAIN app.word AS text
  CONSTRAINT w CHECK (app.is_word(VALUE));
CREATE FUNCTION app.first_word()
 RETURNS app.word
 LANGUAGE sql
AS $function$ SELECT 'a'::app.word $function$;
CREATE FUNCTION app.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
CREATE FUNCTION app.weigh(m app.mood)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
CREATE SEQUENCE app.z_table_id_seq AS integer;
CREATE TABLE app.a_table (
  id bigint GENERATED ALWAYS AS IDENTITY,
  z integer,
  pos app.pair,
  CONSTRAINT a_table_pkey PRIMARY KEY (id)
);
CREATE PROCEDURE app.run()
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM app.a_table;
END;
CREATE TABLE app.z_table (
  id integer DEFAULT nextval('app.z_table_id_seq'::regclass) NOT NULL,
  n app.word DEFAULT app.first_word() NOT NULL,
  m app.mood,
  other integer,
  CONSTRAINT z_table_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE app.z_table_id_seq OWNED BY app.z_table.id;
ALTER TABLE app.a_table ADD CONSTRAINT a_table_z_fkey FOREIGN KEY (z) REFERENCES app.z_table(id);
ALTER TABLE app.z_table ADD CONSTRAINT z_table_other_fkey FOREIGN KEY (other) REFERENCES app.a_table(id);
CREATE VIEW public.a_view AS
 SELECT id,
    n,
    app.weigh(m) AS w
   FROM app.z_table z;
CREATE MATERIALIZED VIEW app.m AS
 SELECT id
   FROM public.a_view;
CREATE UNIQUE INDEX m_id ON app.m USING btree (id);
CREATE INDEX z_weigh ON app.z_table USING btree (app.weigh(m)) WHERE (m = 'good'::app.mood);
CREATE TRIGGER touch BEFORE UPDATE ON app.z_table FOR EACH ROW EXECUTE FUNCTION app.touch();

-- back
DROP MATERIALIZED VIEW app.m;
DROP VIEW public.a_view;
ALTER TABLE app.a_table DROP CONSTRAINT a_table_z_fkey;
ALTER TABLE app.z_table DROP CONSTRAINT z_table_other_fkey;
-- loses: table app.z_table
DROP TABLE app.z_table;
DROP PROCEDURE app.run();
-- loses: table app.a_table
DROP TABLE app.a_table;
DROP FUNCTION app.first_word();
DROP FUNCTION app.touch();
DROP FUNCTION app.weigh(app.mood);
DROP DOMAIN app.word;
DROP FUNCTION app.is_word(text);
DROP TYPE app.pair;
DROP TYPE app.mood;
DROP SCHEMA app;
