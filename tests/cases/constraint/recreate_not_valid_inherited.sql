-- What is made anew without being validated is valid in heirs that were made after it.

-- before
CREATE TABLE parent (a integer);
ALTER TABLE parent ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID;
CREATE TABLE heir (b text) INHERITS (parent);

-- after
CREATE TABLE parent (a integer);
ALTER TABLE parent ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
CREATE TABLE heir (b text) INHERITS (parent);

-- plan
ALTER TABLE public.parent DROP CONSTRAINT c;
ALTER TABLE public.parent ADD CONSTRAINT c CHECK ((a > 0)) NOT VALID;
-- depends on data: fails if a row of public.heir breaks constraint c
ALTER TABLE public.heir VALIDATE CONSTRAINT c;

-- back
ALTER TABLE public.parent DROP CONSTRAINT c;
ALTER TABLE public.parent ADD CONSTRAINT c CHECK ((a IS NOT NULL)) NOT VALID;
-- depends on data: fails if a row of public.heir breaks constraint c
ALTER TABLE public.heir VALIDATE CONSTRAINT c;
