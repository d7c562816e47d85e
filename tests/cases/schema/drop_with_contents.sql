-- A schema goes with all that is in it, each by its own statement.

-- before
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE TABLE app.t (id integer PRIMARY KEY, m app.mood);
CREATE VIEW app.v AS SELECT id FROM app.t;

-- after

-- plan
DROP VIEW app.v;
-- loses: table app.t
DROP TABLE app.t;
DROP TYPE app.mood;
DROP SCHEMA app;

-- back
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE TABLE app.t (
  id integer NOT NULL,
  m app.mood,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE VIEW app.v AS
 SELECT t.id
   FROM app.t;

-- back from 16
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE TABLE app.t (
  id integer NOT NULL,
  m app.mood,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE VIEW app.v AS
 SELECT id
   FROM app.t;
