-- Columns and checks of a parent change, come and go; heirs follow by themselves, keep what they
-- declare as well, and have defaults of their own again.

-- before
CREATE TABLE a (x integer DEFAULT 1, y integer, gone text, kept text, CONSTRAINT c CHECK (x > 0));
CREATE TABLE h (kept text, mine integer) INHERITS (a);
ALTER TABLE h ALTER COLUMN x SET DEFAULT 10;
CREATE TABLE hh () INHERITS (h);
CREATE VIEW v AS SELECT y FROM hh;

-- after
CREATE TABLE a (x integer DEFAULT 2, y bigint, added text DEFAULT 'q', mine integer, CONSTRAINT d CHECK (y > 0));
CREATE TABLE h (kept text, mine integer) INHERITS (a);
ALTER TABLE h ALTER COLUMN x SET DEFAULT 10;
ALTER TABLE h ALTER COLUMN added DROP DEFAULT;
CREATE TABLE hh () INHERITS (h);
CREATE VIEW v AS SELECT y FROM hh;

-- plan
DROP VIEW public.v;
ALTER TABLE public.a DROP CONSTRAINT c;
-- loses: column gone of table public.a
-- loses: column kept of table public.a
ALTER TABLE public.a
  DROP COLUMN gone,
  DROP COLUMN kept,
  ALTER COLUMN y TYPE bigint,
  ADD COLUMN added text DEFAULT 'q'::text,
  ADD COLUMN mine integer,
  ALTER COLUMN x SET DEFAULT 2;
ALTER TABLE public.h
  ALTER COLUMN x SET DEFAULT 10,
  ALTER COLUMN added DROP DEFAULT;
-- depends on data: fails if a row of public.a breaks constraint d
ALTER TABLE public.a ADD CONSTRAINT d CHECK ((y > 0));
CREATE VIEW public.v AS
 SELECT hh.y
   FROM public.hh;

-- plan from 16
DROP VIEW public.v;
ALTER TABLE public.a DROP CONSTRAINT c;
-- loses: column gone of table public.a
-- loses: column kept of table public.a
ALTER TABLE public.a
  DROP COLUMN gone,
  DROP COLUMN kept,
  ALTER COLUMN y TYPE bigint,
  ADD COLUMN added text DEFAULT 'q'::text,
  ADD COLUMN mine integer,
  ALTER COLUMN x SET DEFAULT 2;
ALTER TABLE public.h
  ALTER COLUMN x SET DEFAULT 10,
  ALTER COLUMN added DROP DEFAULT;
-- depends on data: fails if a row of public.a breaks constraint d
ALTER TABLE public.a ADD CONSTRAINT d CHECK ((y > 0));
CREATE VIEW public.v AS
 SELECT y
   FROM public.hh;

-- back
DROP VIEW public.v;
ALTER TABLE public.a DROP CONSTRAINT d;
-- loses: column added of table public.a
-- loses: column mine of table public.a
-- depends on data: fails if a value of column y of public.a does not fit integer
ALTER TABLE public.a
  DROP COLUMN added,
  DROP COLUMN mine,
  ALTER COLUMN y TYPE integer,
  ADD COLUMN gone text,
  ADD COLUMN kept text,
  ALTER COLUMN x SET DEFAULT 1;
ALTER TABLE public.h ALTER COLUMN x SET DEFAULT 10;
-- depends on data: fails if a row of public.a breaks constraint c
ALTER TABLE public.a ADD CONSTRAINT c CHECK ((x > 0));
CREATE VIEW public.v AS
 SELECT hh.y
   FROM public.hh;

-- back from 16
DROP VIEW public.v;
ALTER TABLE public.a DROP CONSTRAINT d;
-- loses: column added of table public.a
-- loses: column mine of table public.a
-- depends on data: fails if a value of column y of public.a does not fit integer
ALTER TABLE public.a
  DROP COLUMN added,
  DROP COLUMN mine,
  ALTER COLUMN y TYPE integer,
  ADD COLUMN gone text,
  ADD COLUMN kept text,
  ALTER COLUMN x SET DEFAULT 1;
ALTER TABLE public.h ALTER COLUMN x SET DEFAULT 10;
-- depends on data: fails if a row of public.a breaks constraint c
ALTER TABLE public.a ADD CONSTRAINT c CHECK ((x > 0));
CREATE VIEW public.v AS
 SELECT y
   FROM public.hh;
