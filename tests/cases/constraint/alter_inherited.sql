-- Checks that are not valid are validated for heirs as well; an heir declares a check too.

-- before
CREATE TABLE a (x integer, y integer);
CREATE TABLE h () INHERITS (a);
ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;
ALTER TABLE a ADD CONSTRAINT d CHECK (y > 0);

-- after
CREATE TABLE a (x integer, y integer, CONSTRAINT c CHECK (x > 0), CONSTRAINT d CHECK (y > 0));
CREATE TABLE h (CONSTRAINT d CHECK (y > 0)) INHERITS (a);

-- plan
-- depends on data: fails if a row of public.a breaks constraint c
ALTER TABLE public.a VALIDATE CONSTRAINT c;
ALTER TABLE public.h ADD CONSTRAINT d CHECK ((y > 0));

-- back
-- refused: declared by public.h itself
