-- Names with quotes, spaces, upper case, other letters and reserved words, in two schemas.

-- before
CREATE SCHEMA "Café ""x""";
CREATE TABLE "Café ""x"""."select" ("a b" integer, "Ü" integer, "old.name" integer);
CREATE TABLE "select" ("a b" integer);

-- after
CREATE SCHEMA "Café ""x""";
CREATE TABLE "Café ""x"""."select" ("a b" bigint DEFAULT 1, "Ü" integer NOT NULL, "table" text);
COMMENT ON COLUMN "Café ""x"""."select"."a b" IS '"quoted"';
GRANT SELECT ("Ü"), UPDATE ON "Café ""x"""."select" TO "Case Writer";
CREATE INDEX "I 1" ON "Café ""x"""."select" ("a b");
CREATE TABLE "select" ("a b" integer, "A B" integer, PRIMARY KEY ("a b"));

-- plan
-- loses: column old.name of table "Café ""x"""."select"
-- depends on data: fails if a row holds NULL in column Ü of "Café ""x"""."select"
ALTER TABLE "Café ""x"""."select"
  DROP COLUMN "old.name",
  ALTER COLUMN "a b" TYPE bigint,
  ADD COLUMN "table" text,
  ALTER COLUMN "a b" SET DEFAULT 1,
  ALTER COLUMN "Ü" SET NOT NULL;
GRANT UPDATE ON TABLE "Café ""x"""."select" TO "Case Writer";
GRANT SELECT ("Ü") ON TABLE "Café ""x"""."select" TO "Case Writer";
COMMENT ON COLUMN "Café ""x"""."select"."a b" IS '"quoted"';
-- depends on data: fails if a row holds NULL in column a b of public."select"
ALTER TABLE public."select"
  ADD COLUMN "A B" integer,
  ALTER COLUMN "a b" SET NOT NULL;
-- depends on data: fails if a row of public."select" breaks constraint select_pkey
ALTER TABLE public."select" ADD CONSTRAINT select_pkey PRIMARY KEY ("a b");
CREATE INDEX "I 1" ON "Café ""x"""."select" USING btree ("a b");

-- back
DROP INDEX "Café ""x"""."I 1";
ALTER TABLE public."select" DROP CONSTRAINT select_pkey;
-- loses: column table of table "Café ""x"""."select"
-- depends on data: fails if a value of column a b of "Café ""x"""."select" does not fit integer
ALTER TABLE "Café ""x"""."select"
  DROP COLUMN "table",
  ALTER COLUMN "a b" DROP DEFAULT,
  ALTER COLUMN "a b" TYPE integer,
  ALTER COLUMN "Ü" DROP NOT NULL,
  ADD COLUMN "old.name" integer;
REVOKE UPDATE ON TABLE "Café ""x"""."select" FROM "Case Writer";
REVOKE SELECT ("Ü") ON TABLE "Café ""x"""."select" FROM "Case Writer";
COMMENT ON COLUMN "Café ""x"""."select"."a b" IS NULL;
-- loses: column A B of table public."select"
ALTER TABLE public."select"
  DROP COLUMN "A B",
  ALTER COLUMN "a b" DROP NOT NULL;
