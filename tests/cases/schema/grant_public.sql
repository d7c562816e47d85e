-- CREATE on the schema public for everybody, as up to PostgreSQL 14.

-- before

-- after
GRANT CREATE ON SCHEMA public TO PUBLIC;
GRANT USAGE ON SCHEMA public TO case_reader;

-- plan
GRANT CREATE ON SCHEMA public TO PUBLIC;
GRANT USAGE ON SCHEMA public TO case_reader;

-- plan until 14
GRANT USAGE ON SCHEMA public TO case_reader;

-- back
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
REVOKE USAGE ON SCHEMA public FROM case_reader;

-- back until 14
REVOKE USAGE ON SCHEMA public FROM case_reader;
