-- A comment that is not the extension's own, which comes back.

-- before
CREATE EXTENSION citext;

-- after
CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'for e-mail addresses';

-- plan
COMMENT ON EXTENSION citext IS 'for e-mail addresses';

-- back
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
