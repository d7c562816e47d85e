-- Another owner.

-- before
CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
ALTER CONVERSION mine OWNER TO bob;

-- after
CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
ALTER CONVERSION mine OWNER TO alice;

-- plan
ALTER CONVERSION public.mine OWNER TO alice;

-- back
ALTER CONVERSION public.mine OWNER TO bob;
