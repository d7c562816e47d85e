-- A comment on a sequence.

-- before
CREATE SEQUENCE s;

-- after
CREATE SEQUENCE s;
COMMENT ON SEQUENCE s IS 'numbers';

-- plan
COMMENT ON SEQUENCE public.s IS 'numbers';

-- back
COMMENT ON SEQUENCE public.s IS NULL;
