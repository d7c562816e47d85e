-- A comment on a publication.

-- before
CREATE PUBLICATION p;

-- after
CREATE PUBLICATION p;
COMMENT ON PUBLICATION p IS 'for the warehouse';

-- plan
COMMENT ON PUBLICATION p IS 'for the warehouse';

-- back
COMMENT ON PUBLICATION p IS NULL;
