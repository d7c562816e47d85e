-- What a user adds to an extension is the extension's from then on.

-- before
CREATE EXTENSION hstore;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- after
CREATE EXTENSION hstore;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER EXTENSION hstore ADD FUNCTION f();

-- plan
-- refused: extension hstore
-- refused:   member: missing: {"is":"function f()"}
