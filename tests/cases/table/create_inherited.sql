-- Heirs of one and of several parents, over two levels, with columns and checks of the parents alone,
-- merged ones, and defaults of their own.

-- before

-- after
CREATE TABLE a (id integer PRIMARY KEY, name text DEFAULT 'a' NOT NULL, CONSTRAINT named CHECK (name <> ''),
  CONSTRAINT only_here CHECK (id > 0) NO INHERIT);
CREATE TABLE b (size numeric, name text DEFAULT 'a' NOT NULL);
CREATE TABLE "A heir" (extra text, CHECK (extra <> '')) INHERITS (a);
CREATE TABLE ab (name text DEFAULT 'ab', CONSTRAINT named CHECK (name <> '')) INHERITS (a, b);
CREATE TABLE abc () INHERITS (ab);
ALTER TABLE abc ALTER COLUMN size SET DEFAULT 1;
ALTER TABLE abc ALTER COLUMN size SET NOT NULL;
ALTER TABLE abc ALTER COLUMN name DROP DEFAULT;
COMMENT ON COLUMN abc.size IS 'in metres';

-- plan
CREATE TABLE public.a (
  id integer NOT NULL,
  name text DEFAULT 'a'::text NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id),
  CONSTRAINT named CHECK ((name <> ''::text)),
  CONSTRAINT only_here CHECK ((id > 0)) NO INHERIT
);
CREATE TABLE public."A heir" (
  extra text,
  CONSTRAINT "A heir_extra_check" CHECK ((extra <> ''::text))
) INHERITS (public.a);
CREATE TABLE public.b (
  size numeric,
  name text DEFAULT 'a'::text NOT NULL
);
CREATE TABLE public.ab (
  name text DEFAULT 'ab'::text NOT NULL,
  CONSTRAINT named CHECK ((name <> ''::text))
) INHERITS (public.a, public.b);
CREATE TABLE public.abc () INHERITS (public.ab);
-- depends on data: fails if a row holds NULL in column size of public.abc
ALTER TABLE public.abc
  ALTER COLUMN name DROP DEFAULT,
  ALTER COLUMN size SET DEFAULT 1,
  ALTER COLUMN size SET NOT NULL;
COMMENT ON COLUMN public.abc.size IS 'in metres';

-- plan from 18
CREATE TABLE public.a (
  id integer NOT NULL,
  name text DEFAULT 'a'::text NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id),
  CONSTRAINT named CHECK ((name <> ''::text)),
  CONSTRAINT only_here CHECK ((id > 0)) NO INHERIT
);
CREATE TABLE public."A heir" (
  extra text,
  CONSTRAINT "A heir_extra_check" CHECK ((extra <> ''::text))
) INHERITS (public.a);
CREATE TABLE public.b (
  size numeric,
  name text DEFAULT 'a'::text NOT NULL
);
CREATE TABLE public.ab (
  name text DEFAULT 'ab'::text,
  CONSTRAINT named CHECK ((name <> ''::text))
) INHERITS (public.a, public.b);
CREATE TABLE public.abc () INHERITS (public.ab);
-- depends on data: fails if a row holds NULL in column size of public.abc
ALTER TABLE public.abc
  ALTER COLUMN name DROP DEFAULT,
  ALTER COLUMN size SET DEFAULT 1,
  ALTER COLUMN size SET NOT NULL;
COMMENT ON COLUMN public.abc.size IS 'in metres';
