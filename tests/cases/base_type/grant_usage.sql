-- Only some may use it.

-- before
CREATE TYPE num;
CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, INTERNALLENGTH = 4, PASSEDBYVALUE);

-- after
CREATE TYPE num;
CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
REVOKE ALL ON TYPE num FROM PUBLIC; GRANT USAGE ON TYPE num TO alice;

-- plan
REVOKE USAGE ON TYPE public.num FROM PUBLIC;
GRANT USAGE ON TYPE public.num TO alice;

-- back
REVOKE USAGE ON TYPE public.num FROM alice;
GRANT USAGE ON TYPE public.num TO PUBLIC;
