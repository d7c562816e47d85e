-- A version that is not the default one is written down.

-- before

-- after
CREATE EXTENSION hstore VERSION '1.4';

-- plan
CREATE EXTENSION hstore WITH SCHEMA public VERSION '1.4';

-- back
-- loses: extension hstore
DROP EXTENSION hstore;
