-- A comment.

-- before
CREATE OPERATOR FAMILY fam USING btree;

-- after
CREATE OPERATOR FAMILY fam USING btree;
COMMENT ON OPERATOR FAMILY fam USING btree IS 'ours';

-- plan
COMMENT ON OPERATOR FAMILY public.fam USING btree IS 'ours';

-- back
COMMENT ON OPERATOR FAMILY public.fam USING btree IS NULL;
