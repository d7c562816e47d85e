-- An extension is updated to another version; PostgreSQL knows no way back.

-- before
CREATE EXTENSION hstore VERSION '1.4';

-- after
CREATE EXTENSION hstore;

-- plan
ALTER EXTENSION hstore UPDATE;

-- back
-- fails: extension "hstore" has no update path
