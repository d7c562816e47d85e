-- Default and NOT NULL come and go.

-- before
CREATE DOMAIN a AS integer DEFAULT 1;
CREATE DOMAIN b AS integer NOT NULL;
CREATE DOMAIN c AS integer;
CREATE TABLE t (x a, y b, z c);

-- after
CREATE DOMAIN a AS integer DEFAULT 2;
CREATE DOMAIN b AS integer;
CREATE DOMAIN c AS integer DEFAULT 3 NOT NULL;
CREATE TABLE t (x a, y b, z c);

-- plan
ALTER DOMAIN public.a SET DEFAULT 2;
ALTER DOMAIN public.b DROP NOT NULL;
ALTER DOMAIN public.c SET DEFAULT 3;
-- depends on data: fails if a column of domain public.c holds NULL
ALTER DOMAIN public.c SET NOT NULL;

-- back
ALTER DOMAIN public.a SET DEFAULT 1;
-- depends on data: fails if a column of domain public.b holds NULL
ALTER DOMAIN public.b SET NOT NULL;
ALTER DOMAIN public.c DROP NOT NULL;
ALTER DOMAIN public.c DROP DEFAULT;
