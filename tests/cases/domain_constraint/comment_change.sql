-- A comment on the constraint of a domain in a schema that needs quotes.

-- before
CREATE SCHEMA "S p";
CREATE DOMAIN "S p"."D" AS text CONSTRAINT "C 1" CHECK (VALUE <> '');

-- after
CREATE SCHEMA "S p";
CREATE DOMAIN "S p"."D" AS text CONSTRAINT "C 1" CHECK (VALUE <> '');
COMMENT ON CONSTRAINT "C 1" ON DOMAIN "S p"."D" IS 'not empty';

-- plan
COMMENT ON CONSTRAINT "C 1" ON DOMAIN "S p"."D" IS 'not empty';

-- back
COMMENT ON CONSTRAINT "C 1" ON DOMAIN "S p"."D" IS NULL;
