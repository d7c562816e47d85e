-- The values of a new column come from columns that go, so these go last.

-- before
CREATE TABLE users (id integer PRIMARY KEY, first text, last text);

-- after
CREATE TABLE users (
  id integer PRIMARY KEY,
  -- schemadiff:backfill concat(first, ' ', "last")
  name text NOT NULL
);

-- plan
ALTER TABLE public.users ADD COLUMN name text;
UPDATE public.users SET name = concat(first, ' ', "last") WHERE name IS NULL;
-- loses: column first of table public.users
-- loses: column last of table public.users
ALTER TABLE public.users
  DROP COLUMN first,
  DROP COLUMN last,
  ALTER COLUMN name SET NOT NULL;

-- back
-- loses: column name of table public.users
ALTER TABLE public.users
  DROP COLUMN name,
  ADD COLUMN first text,
  ADD COLUMN last text;
