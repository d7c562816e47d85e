-- A comment, also on a prefix operator.

-- before
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR !!! (RIGHTARG = integer, FUNCTION = int4um);

-- after
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR !!! (RIGHTARG = integer, FUNCTION = int4um);
COMMENT ON OPERATOR === (integer, integer) IS 'same'; COMMENT ON OPERATOR !!! (NONE, integer) IS 'minus';

-- plan
COMMENT ON OPERATOR public.!!!(NONE,integer) IS 'minus';
COMMENT ON OPERATOR public.===(integer,integer) IS 'same';

-- back
COMMENT ON OPERATOR public.!!!(NONE,integer) IS NULL;
COMMENT ON OPERATOR public.===(integer,integer) IS NULL;
