-- Comments on schemas appear, change and go.

-- before
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE SCHEMA c;
COMMENT ON SCHEMA b IS 'old';
COMMENT ON SCHEMA c IS 'goes';

-- after
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE SCHEMA c;
COMMENT ON SCHEMA a IS 'it''s new';
COMMENT ON SCHEMA b IS 'back\slash and
a line';

-- plan
COMMENT ON SCHEMA a IS 'it''s new';
COMMENT ON SCHEMA b IS E'back\\slash and
a line';
COMMENT ON SCHEMA c IS NULL;

-- back
COMMENT ON SCHEMA a IS NULL;
COMMENT ON SCHEMA b IS 'old';
COMMENT ON SCHEMA c IS 'goes';
