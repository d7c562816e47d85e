-- A comment.

-- before
CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;

-- after
CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE mine IS 'ours';

-- plan
COMMENT ON LANGUAGE mine IS 'ours';

-- back
COMMENT ON LANGUAGE mine IS NULL;
