-- A comment.

-- before
CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- after
CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION mine IS 'ours';

-- plan
COMMENT ON CONVERSION public.mine IS 'ours';

-- back
COMMENT ON CONVERSION public.mine IS NULL;
