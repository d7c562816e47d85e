-- Another owner.

-- before
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
ALTER OPERATOR === (integer, integer) OWNER TO bob;

-- after
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
ALTER OPERATOR === (integer, integer) OWNER TO alice;

-- plan
ALTER OPERATOR public.===(integer,integer) OWNER TO alice;

-- back
ALTER OPERATOR public.===(integer,integer) OWNER TO bob;
