-- Estimators come, change and go; what uses the operator stays.

-- before
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, RESTRICT = eqsel);
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt, RESTRICT = scalarltsel);
CREATE VIEW v AS SELECT 1 === 2 AS same;

-- after
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, RESTRICT = neqsel, JOIN = eqjoinsel);
CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt);
CREATE VIEW v AS SELECT 1 === 2 AS same;

-- plan
ALTER OPERATOR public.<<<(integer,integer) SET (RESTRICT = NONE);
ALTER OPERATOR public.===(integer,integer) SET (RESTRICT = neqsel);
ALTER OPERATOR public.===(integer,integer) SET (JOIN = eqjoinsel);

-- back
ALTER OPERATOR public.<<<(integer,integer) SET (RESTRICT = scalarltsel);
ALTER OPERATOR public.===(integer,integer) SET (RESTRICT = eqsel);
ALTER OPERATOR public.===(integer,integer) SET (JOIN = NONE);
