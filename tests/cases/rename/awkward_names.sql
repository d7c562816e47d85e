-- Names with quotes, capitals, blanks and beyond ASCII, reserved words, and a chain in which the old
-- name of one is the new name of the other.
-- version: from 14

-- before
CREATE SCHEMA "My ""S""";
CREATE TABLE "My ""S"""."select" ("Größe" integer, "a b" text CONSTRAINT "C 1" CHECK ("a b" <> ''));
CREATE FUNCTION "My ""S"""."F f"("in" integer) RETURNS integer LANGUAGE sql RETURN 1;
CREATE TABLE b (one integer, two integer);

-- after
CREATE SCHEMA "My ""S""";
-- schemadiff:renamed-from "My ""S"""."select"
CREATE TABLE "My ""S"""."Order By" (
  -- schemadiff:renamed-from "Größe"
  "size" integer,
  -- schemadiff:renamed-from "a b"
  "A.B" text
    -- schemadiff:renamed-from "C 1"
    CONSTRAINT "user" CHECK ("A.B" <> '')
);
-- schemadiff:renamed-from "F f"
CREATE FUNCTION "My ""S"""."f(x)"("in" integer) RETURNS integer LANGUAGE sql RETURN 1;
-- schemadiff:renamed-from b
CREATE TABLE c (
  -- schemadiff:renamed-from two
  three integer,
  -- schemadiff:renamed-from one
  two integer
);
CREATE TABLE b (other boolean);

-- plan
ALTER TABLE "My ""S"""."select" RENAME COLUMN "Größe" TO size;
ALTER TABLE "My ""S"""."select" RENAME COLUMN "a b" TO "A.B";
ALTER TABLE public.b RENAME COLUMN two TO three;
ALTER TABLE public.b RENAME COLUMN one TO two;
ALTER TABLE "My ""S"""."select" RENAME CONSTRAINT "C 1" TO "user";
ALTER TABLE "My ""S"""."select" RENAME TO "Order By";
ALTER TABLE public.b RENAME TO c;
ALTER FUNCTION "My ""S"""."F f"(integer) RENAME TO "f(x)";
CREATE TABLE public.b (
  other boolean
);

-- back
-- loses: table public.b
DROP TABLE public.b;
ALTER FUNCTION "My ""S"""."f(x)"(integer) RENAME TO "F f";
ALTER TABLE public.c RENAME TO b;
ALTER TABLE "My ""S"""."Order By" RENAME TO "select";
ALTER TABLE "My ""S"""."select" RENAME CONSTRAINT "user" TO "C 1";
ALTER TABLE public.b RENAME COLUMN two TO one;
ALTER TABLE public.b RENAME COLUMN three TO two;
ALTER TABLE "My ""S"""."select" RENAME COLUMN "A.B" TO "a b";
ALTER TABLE "My ""S"""."select" RENAME COLUMN size TO "Größe";
