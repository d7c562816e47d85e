-- A constraint that was not yet checked is; the way back has to make it anew.

-- before
CREATE DOMAIN a AS integer;
ALTER DOMAIN a ADD CONSTRAINT big CHECK (VALUE > 0) NOT VALID;
CREATE TABLE t (x a);

-- after
CREATE DOMAIN a AS integer CONSTRAINT big CHECK (VALUE > 0);
CREATE TABLE t (x a);

-- plan
-- depends on data: fails if a value of domain public.a breaks constraint big
ALTER DOMAIN public.a VALIDATE CONSTRAINT big;

-- back
ALTER DOMAIN public.a DROP CONSTRAINT big;
ALTER DOMAIN public.a ADD CONSTRAINT big CHECK ((VALUE > 0)) NOT VALID;
