-- Primary key, unique, check and exclusion constraints are added, with all that they can say.
-- version: from 15

-- before
CREATE TABLE t (a integer, b integer, c text, r int4range, n integer NOT NULL);

-- after
CREATE TABLE t (a integer, b integer, c text, r int4range, n integer NOT NULL,
  CONSTRAINT p PRIMARY KEY (n, a) INCLUDE (b) WITH (fillfactor = 70) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT u UNIQUE NULLS NOT DISTINCT (b),
  CONSTRAINT "U 2" UNIQUE (c) DEFERRABLE,
  CONSTRAINT k CHECK (a > 0 AND c <> 'it''s'),
  CONSTRAINT k2 CHECK (b > 0) NO INHERIT,
  CONSTRAINT x EXCLUDE USING gist (r WITH &&) WITH (fillfactor = 80) WHERE (a > 0));
ALTER TABLE t ADD CONSTRAINT later CHECK (b < 9) NOT VALID;

-- plan
-- depends on data: fails if a row holds NULL in column a of public.t
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
-- depends on data: fails if a row of public.t breaks constraint "U 2"
ALTER TABLE public.t ADD CONSTRAINT "U 2" UNIQUE (c) DEFERRABLE;
-- depends on data: fails if a row of public.t breaks constraint k
ALTER TABLE public.t ADD CONSTRAINT k CHECK (((a > 0) AND (c <> 'it''s'::text)));
-- depends on data: fails if a row of public.t breaks constraint k2
ALTER TABLE public.t ADD CONSTRAINT k2 CHECK ((b > 0)) NO INHERIT;
ALTER TABLE public.t ADD CONSTRAINT later CHECK ((b < 9)) NOT VALID;
-- depends on data: fails if a row of public.t breaks constraint p
ALTER TABLE public.t ADD CONSTRAINT p PRIMARY KEY (n, a) INCLUDE (b) WITH (fillfactor='70') DEFERRABLE INITIALLY DEFERRED;
-- depends on data: fails if a row of public.t breaks constraint u
ALTER TABLE public.t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (b);
-- depends on data: fails if a row of public.t breaks constraint x
ALTER TABLE public.t ADD CONSTRAINT x EXCLUDE USING gist (r WITH &&) WITH (fillfactor='80') WHERE ((a > 0));

-- back
ALTER TABLE public.t DROP CONSTRAINT "U 2";
ALTER TABLE public.t DROP CONSTRAINT k;
ALTER TABLE public.t DROP CONSTRAINT k2;
ALTER TABLE public.t DROP CONSTRAINT later;
ALTER TABLE public.t DROP CONSTRAINT p;
ALTER TABLE public.t DROP CONSTRAINT u;
ALTER TABLE public.t DROP CONSTRAINT x;
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;
