-- The same directives once it is done, with another change: only that is made.

-- before
CREATE TABLE price (net integer, gross numeric);

-- after
CREATE TABLE price (
  net integer,  -- schemadiff:renamed-from gross
  gross numeric, -- schemadiff:renamed-from net
  tax integer
);

-- plan
ALTER TABLE public.price ADD COLUMN tax integer;

-- back
-- loses: column tax of table public.price
ALTER TABLE public.price DROP COLUMN tax;
