-- A comment.

-- before
CREATE ACCESS METHOD mine TYPE INDEX HANDLER hashhandler;

-- after
CREATE ACCESS METHOD mine TYPE INDEX HANDLER hashhandler;
COMMENT ON ACCESS METHOD mine IS 'ours';

-- plan
COMMENT ON ACCESS METHOD mine IS 'ours';

-- back
COMMENT ON ACCESS METHOD mine IS NULL;
