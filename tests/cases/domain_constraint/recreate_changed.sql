-- A constraint is changed by dropping and adding it, and its comment comes back.

-- before
CREATE DOMAIN a AS integer CONSTRAINT small CHECK (VALUE < 10);
COMMENT ON CONSTRAINT small ON DOMAIN a IS 'not large';
CREATE TABLE t (x a);

-- after
CREATE DOMAIN a AS integer CONSTRAINT small CHECK (VALUE < 20);
COMMENT ON CONSTRAINT small ON DOMAIN a IS 'not large';
CREATE TABLE t (x a);

-- plan
ALTER DOMAIN public.a DROP CONSTRAINT small;
-- depends on data: fails if a value of domain public.a breaks constraint small
ALTER DOMAIN public.a ADD CONSTRAINT small CHECK ((VALUE < 20));
COMMENT ON CONSTRAINT small ON DOMAIN public.a IS 'not large';

-- back
ALTER DOMAIN public.a DROP CONSTRAINT small;
-- depends on data: fails if a value of domain public.a breaks constraint small
ALTER DOMAIN public.a ADD CONSTRAINT small CHECK ((VALUE < 10));
COMMENT ON CONSTRAINT small ON DOMAIN public.a IS 'not large';
