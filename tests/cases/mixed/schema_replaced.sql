-- A schema with tables, keys, views and functions is replaced by another one that looks alike.

-- before
CREATE SCHEMA old;
CREATE TABLE old.a (id serial PRIMARY KEY);
CREATE TABLE old.b (a_id integer REFERENCES old.a);
CREATE FUNCTION old.f() RETURNS SETOF old.a LANGUAGE sql AS $$ SELECT * FROM old.a $$;
CREATE VIEW old.v AS SELECT * FROM old.f();

-- after
CREATE SCHEMA young;
CREATE TABLE young.a (id serial PRIMARY KEY);
CREATE TABLE young.b (a_id integer REFERENCES young.a);
CREATE FUNCTION young.f() RETURNS SETOF young.a LANGUAGE sql AS $$ SELECT * FROM young.a $$;
CREATE VIEW young.v AS SELECT * FROM young.f();

-- plan
DROP VIEW old.v;
-- loses: table old.b
DROP TABLE old.b;
DROP FUNCTION old.f();
-- loses: table old.a
DROP TABLE old.a;
DROP SCHEMA old;
CREATE SCHEMA young;
CREATE SEQUENCE young.a_id_seq AS integer;
CREATE TABLE young.a (
  id integer DEFAULT nextval('young.a_id_seq'::regclass) NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE FUNCTION young.f()
 RETURNS SETOF young.a
 LANGUAGE sql
AS $function$ SELECT * FROM young.a $function$;
ALTER SEQUENCE young.a_id_seq OWNED BY young.a.id;
CREATE TABLE young.b (
  a_id integer,
  CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES young.a(id)
);
CREATE VIEW young.v AS
 SELECT f.id
   FROM young.f() f(id);

-- plan from 16
DROP VIEW old.v;
-- loses: table old.b
DROP TABLE old.b;
DROP FUNCTION old.f();
-- loses: table old.a
DROP TABLE old.a;
DROP SCHEMA old;
CREATE SCHEMA young;
CREATE SEQUENCE young.a_id_seq AS integer;
CREATE TABLE young.a (
  id integer DEFAULT nextval('young.a_id_seq'::regclass) NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE FUNCTION young.f()
 RETURNS SETOF young.a
 LANGUAGE sql
AS $function$ SELECT * FROM young.a $function$;
ALTER SEQUENCE young.a_id_seq OWNED BY young.a.id;
CREATE TABLE young.b (
  a_id integer,
  CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES young.a(id)
);
CREATE VIEW young.v AS
 SELECT id
   FROM young.f() f(id);

-- back
DROP VIEW young.v;
-- loses: table young.b
DROP TABLE young.b;
DROP FUNCTION young.f();
-- loses: table young.a
DROP TABLE young.a;
DROP SCHEMA young;
CREATE SCHEMA old;
CREATE SEQUENCE old.a_id_seq AS integer;
CREATE TABLE old.a (
  id integer DEFAULT nextval('old.a_id_seq'::regclass) NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE FUNCTION old.f()
 RETURNS SETOF old.a
 LANGUAGE sql
AS $function$ SELECT * FROM old.a $function$;
ALTER SEQUENCE old.a_id_seq OWNED BY old.a.id;
CREATE TABLE old.b (
  a_id integer,
  CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES old.a(id)
);
CREATE VIEW old.v AS
 SELECT f.id
   FROM old.f() f(id);

-- back from 16
DROP VIEW young.v;
-- loses: table young.b
DROP TABLE young.b;
DROP FUNCTION young.f();
-- loses: table young.a
DROP TABLE young.a;
DROP SCHEMA young;
CREATE SCHEMA old;
CREATE SEQUENCE old.a_id_seq AS integer;
CREATE TABLE old.a (
  id integer DEFAULT nextval('old.a_id_seq'::regclass) NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE FUNCTION old.f()
 RETURNS SETOF old.a
 LANGUAGE sql
AS $function$ SELECT * FROM old.a $function$;
ALTER SEQUENCE old.a_id_seq OWNED BY old.a.id;
CREATE TABLE old.b (
  a_id integer,
  CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES old.a(id)
);
CREATE VIEW old.v AS
 SELECT id
   FROM old.f() f(id);
