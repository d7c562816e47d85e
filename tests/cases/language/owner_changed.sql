-- Another owner.

-- before
CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
ALTER LANGUAGE mine OWNER TO bob;

-- after
CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
ALTER LANGUAGE mine OWNER TO alice;

-- plan
ALTER LANGUAGE mine OWNER TO alice;

-- back
ALTER LANGUAGE mine OWNER TO bob;
