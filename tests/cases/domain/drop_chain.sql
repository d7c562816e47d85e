-- A domain over a domain goes first.

-- before
CREATE DOMAIN a AS text CHECK (VALUE <> '');
CREATE DOMAIN b AS a CHECK (VALUE <> 'x');

-- after

-- plan
DROP DOMAIN public.b;
DROP DOMAIN public.a;

-- back
CREATE DOMAIN public.a AS text
  CONSTRAINT a_check CHECK ((VALUE <> ''::text));
CREATE DOMAIN public.b AS public.a
  CONSTRAINT b_check CHECK (((VALUE)::text <> 'x'::text));
