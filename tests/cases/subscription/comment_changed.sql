-- A comment is changed.

-- before
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false);
COMMENT ON SUBSCRIPTION s IS 'one';

-- after
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false);
COMMENT ON SUBSCRIPTION s IS 'two';

-- plan
COMMENT ON SUBSCRIPTION s IS 'two';
