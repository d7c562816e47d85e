-- Types of all sizes; a narrower one fails where the value is beyond it. Comment, grants and owner stay.

-- before
CREATE SEQUENCE a AS smallint INCREMENT BY -2;
CREATE SEQUENCE b;
COMMENT ON SEQUENCE b IS 'kept';
GRANT USAGE ON SEQUENCE b TO case_reader;

-- after
CREATE SEQUENCE a AS bigint INCREMENT BY -2;
CREATE SEQUENCE b AS smallint MAXVALUE 99;
COMMENT ON SEQUENCE b IS 'kept';
GRANT USAGE ON SEQUENCE b TO case_reader;

-- plan
ALTER SEQUENCE public.a AS bigint;
-- depends on data: fails if the value of sequence public.b is outside of its new bounds
ALTER SEQUENCE public.b AS smallint MAXVALUE 99;

-- back
-- depends on data: fails if the value of sequence public.a is outside of its new bounds
ALTER SEQUENCE public.a AS smallint;
ALTER SEQUENCE public.b AS bigint MAXVALUE 9223372036854775807;
