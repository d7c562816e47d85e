-- It becomes the default one, and keeps comment and owner.

-- before
CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION mine IS 'ours'; ALTER CONVERSION mine OWNER TO alice;

-- after
CREATE DEFAULT CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION mine IS 'ours'; ALTER CONVERSION mine OWNER TO alice;

-- plan
DROP CONVERSION public.mine;
CREATE DEFAULT CONVERSION public.mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
ALTER CONVERSION public.mine OWNER TO alice;
COMMENT ON CONVERSION public.mine IS 'ours';

-- back
DROP CONVERSION public.mine;
CREATE CONVERSION public.mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
ALTER CONVERSION public.mine OWNER TO alice;
COMMENT ON CONVERSION public.mine IS 'ours';
