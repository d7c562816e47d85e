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

-- back
