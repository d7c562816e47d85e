-- A new schema, with a name that needs quotes.

-- before

-- after
CREATE SCHEMA app;
CREATE SCHEMA "My Schema";

-- plan
CREATE SCHEMA "My Schema";
CREATE SCHEMA app;

-- back
DROP SCHEMA "My Schema";
DROP SCHEMA app;
