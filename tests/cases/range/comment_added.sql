-- A comment on a range type.

-- before
CREATE TYPE span AS RANGE (SUBTYPE = integer);

-- after
CREATE TYPE span AS RANGE (SUBTYPE = integer);
COMMENT ON TYPE span IS 'from, to';

-- plan
COMMENT ON TYPE public.span IS 'from, to';
