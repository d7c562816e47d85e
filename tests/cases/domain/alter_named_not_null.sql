-- The NOT NULL constraint of a domain has a name from 17 on: renamed, commented on, set, taken away.
-- version: from 17

-- before
CREATE DOMAIN a AS integer CONSTRAINT one NOT NULL;
CREATE DOMAIN b AS integer;
CREATE DOMAIN c AS integer CONSTRAINT c_set NOT NULL;
CREATE DOMAIN d AS integer NOT NULL;
COMMENT ON CONSTRAINT d_not_null ON DOMAIN d IS 'goes';
COMMENT ON DOMAIN d IS 'stays';

-- after
CREATE DOMAIN a AS integer CONSTRAINT "Two" NOT NULL;
CREATE DOMAIN b AS integer CONSTRAINT b_set NOT NULL;
CREATE DOMAIN c AS integer;
CREATE DOMAIN d AS integer NOT NULL;
CREATE DOMAIN e AS integer CONSTRAINT e_set NOT NULL CHECK (VALUE > 0);
COMMENT ON CONSTRAINT b_set ON DOMAIN b IS 'comes';
COMMENT ON DOMAIN d IS 'stays';

-- plan
ALTER DOMAIN public.a RENAME CONSTRAINT one TO "Two";
-- depends on data: fails if a column of domain public.b holds NULL
ALTER DOMAIN public.b ADD CONSTRAINT b_set NOT NULL;
COMMENT ON CONSTRAINT b_set ON DOMAIN public.b IS 'comes';
ALTER DOMAIN public.c DROP NOT NULL;
COMMENT ON CONSTRAINT d_not_null ON DOMAIN public.d IS NULL;
CREATE DOMAIN public.e AS integer CONSTRAINT e_set NOT NULL
  CONSTRAINT e_check CHECK ((VALUE > 0));

-- back
DROP DOMAIN public.e;
ALTER DOMAIN public.a RENAME CONSTRAINT "Two" TO one;
ALTER DOMAIN public.b DROP NOT NULL;
-- depends on data: fails if a column of domain public.c holds NULL
ALTER DOMAIN public.c ADD CONSTRAINT c_set NOT NULL;
COMMENT ON CONSTRAINT d_not_null ON DOMAIN public.d IS 'goes';
