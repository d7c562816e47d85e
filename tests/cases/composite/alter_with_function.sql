-- A function that takes the type stays when an attribute comes, and so does a view.

-- before
CREATE TYPE address AS (street text);
CREATE FUNCTION show(a address) RETURNS text LANGUAGE sql AS $$ SELECT (a).street $$;
CREATE VIEW v AS SELECT (ROW('x')::address).street AS street;

-- after
CREATE TYPE address AS (street text, city text);
CREATE FUNCTION show(a address) RETURNS text LANGUAGE sql AS $$ SELECT (a).street $$;
CREATE VIEW v AS SELECT 'x'::text AS street;

-- plan
ALTER TYPE public.address ADD ATTRIBUTE city text;
CREATE OR REPLACE VIEW public.v AS
 SELECT 'x'::text AS street;

-- back
-- loses: attribute city of type public.address
ALTER TYPE public.address DROP ATTRIBUTE city;
CREATE OR REPLACE VIEW public.v AS
 SELECT (ROW('x'::text)::public.address).street AS street;
