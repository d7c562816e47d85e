-- A check changes, and one changes to another sort under the same name.

-- before
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0), CONSTRAINT d UNIQUE (a));

-- after
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 1), CONSTRAINT d CHECK (a < 9));

-- plan
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t DROP CONSTRAINT d;
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 1));
-- depends on data: fails if a row of public.t breaks constraint d
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((a < 9));

-- back
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t DROP CONSTRAINT d;
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0));
-- depends on data: fails if a row of public.t breaks constraint d
ALTER TABLE public.t ADD CONSTRAINT d UNIQUE (a);
