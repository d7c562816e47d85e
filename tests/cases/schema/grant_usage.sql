-- USAGE and CREATE, with and without the grant option, on a new and on an old schema.

-- before
CREATE SCHEMA old;
GRANT USAGE ON SCHEMA old TO case_reader;

-- after
CREATE SCHEMA old;
GRANT USAGE, CREATE ON SCHEMA old TO case_writer WITH GRANT OPTION;
CREATE SCHEMA young;
GRANT USAGE ON SCHEMA young TO PUBLIC;

-- plan
REVOKE USAGE ON SCHEMA old FROM case_reader;
GRANT CREATE, USAGE ON SCHEMA old TO case_writer WITH GRANT OPTION;
CREATE SCHEMA young;
GRANT USAGE ON SCHEMA young TO PUBLIC;

-- back
DROP SCHEMA young;
REVOKE CREATE, USAGE ON SCHEMA old FROM case_writer;
GRANT USAGE ON SCHEMA old TO case_reader;
