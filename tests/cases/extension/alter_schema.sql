-- An extension moves to another schema.

-- before
CREATE SCHEMA ext;
CREATE EXTENSION hstore;

-- after
CREATE SCHEMA ext;
CREATE EXTENSION hstore WITH SCHEMA ext;

-- plan
ALTER EXTENSION hstore SET SCHEMA ext;

-- back
ALTER EXTENSION hstore SET SCHEMA public;
