-- Another owner.

-- before
CREATE PUBLICATION p;
ALTER PUBLICATION p OWNER TO case_reader;

-- after
CREATE PUBLICATION p;
ALTER PUBLICATION p OWNER TO case_app;

-- plan
ALTER PUBLICATION p OWNER TO case_app;

-- back
ALTER PUBLICATION p OWNER TO case_reader;
