-- A class goes with its family.

-- before
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS c FOR TYPE integer USING btree FAMILY fam AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);

-- after

-- plan
DROP OPERATOR FAMILY public.fam USING btree;
