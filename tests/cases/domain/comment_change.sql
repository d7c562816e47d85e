-- A comment on a domain.

-- before
CREATE DOMAIN a AS text;

-- after
CREATE DOMAIN a AS text;
COMMENT ON DOMAIN a IS 'a word';

-- plan
COMMENT ON DOMAIN public.a IS 'a word';

-- back
COMMENT ON DOMAIN public.a IS NULL;
