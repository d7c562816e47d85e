-- Attributes are added, dropped and retyped.

-- before
CREATE TYPE address AS (street text, zip integer, city varchar(20), old text);

-- after
CREATE TYPE address AS (street text, zip text, city varchar(40) COLLATE "C", country character(2));

-- plan
-- loses: attribute old of type public.address
ALTER TYPE public.address
  DROP ATTRIBUTE old,
  ALTER ATTRIBUTE zip TYPE text,
  ALTER ATTRIBUTE city TYPE character varying(40) COLLATE "C",
  ADD ATTRIBUTE country character(2);

-- back
-- loses: attribute country of type public.address
ALTER TYPE public.address
  DROP ATTRIBUTE country,
  ALTER ATTRIBUTE zip TYPE integer,
  ALTER ATTRIBUTE city TYPE character varying(20),
  ADD ATTRIBUTE old text;
