-- Another owner.

-- before
CREATE OPERATOR CLASS c FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR CLASS c USING btree OWNER TO bob;

-- after
CREATE OPERATOR CLASS c FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR CLASS c USING btree OWNER TO alice;

-- plan
ALTER OPERATOR CLASS public.c USING btree OWNER TO alice;

-- back
ALTER OPERATOR CLASS public.c USING btree OWNER TO bob;
