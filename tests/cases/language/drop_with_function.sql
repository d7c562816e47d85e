-- A function in the language goes first.

-- before
CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
CREATE FUNCTION one() RETURNS integer LANGUAGE mine AS 'BEGIN RETURN 1; END';

-- after

-- plan
DROP FUNCTION public.one();
DROP LANGUAGE mine;
