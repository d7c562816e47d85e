-- Comments on the type and on its attributes.

-- before
CREATE TYPE pair AS (a integer, b integer);
COMMENT ON COLUMN pair.b IS 'goes';

-- after
CREATE TYPE pair AS (a integer, b integer);
COMMENT ON TYPE pair IS 'two';
COMMENT ON COLUMN pair.a IS 'the first';

-- plan
COMMENT ON TYPE public.pair IS 'two';
COMMENT ON COLUMN public.pair.a IS 'the first';
COMMENT ON COLUMN public.pair.b IS NULL;

-- back
COMMENT ON COLUMN public.pair.b IS 'goes';
COMMENT ON TYPE public.pair IS NULL;
COMMENT ON COLUMN public.pair.a IS NULL;
