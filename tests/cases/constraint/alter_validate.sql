-- A check that was not yet valid is validated; the way back has to make it anew.

-- before
CREATE TABLE t (a integer);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID;

-- after
CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0));

-- plan
-- depends on data: fails if a row of public.t breaks constraint k
ALTER TABLE public.t VALIDATE CONSTRAINT k;

-- back
ALTER TABLE public.t DROP CONSTRAINT k;
ALTER TABLE public.t ADD CONSTRAINT k CHECK ((a > 0)) NOT VALID;
