-- What only a real server can answer: how types and names of every sort come out of the catalog.
CREATE SCHEMA "odd schema";

CREATE TYPE "odd schema"."My Type" AS ENUM ('a', 'b');

CREATE TABLE "odd schema"."order lines" (
    "pk" bigint PRIMARY KEY,
    "my column" "odd schema"."My Type",
    price numeric(10, 2)[],
    seen timestamp(3) with time zone,
    "end" "char"
);

COMMENT ON COLUMN "odd schema"."order lines"."end" IS '1. a list? "no"; %%{init}%% <b>';

CREATE TABLE "erDiagram" (
    line bigint UNIQUE,
    CONSTRAINT "direction TB" FOREIGN KEY (line) REFERENCES "odd schema"."order lines"
);
