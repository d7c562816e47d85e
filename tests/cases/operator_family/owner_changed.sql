-- Another owner.

-- before
CREATE OPERATOR FAMILY fam USING btree;
ALTER OPERATOR FAMILY fam USING btree OWNER TO bob;

-- after
CREATE OPERATOR FAMILY fam USING btree;
ALTER OPERATOR FAMILY fam USING btree OWNER TO alice;

-- plan
ALTER OPERATOR FAMILY public.fam USING btree OWNER TO alice;

-- back
ALTER OPERATOR FAMILY public.fam USING btree OWNER TO bob;
