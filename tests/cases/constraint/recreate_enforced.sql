-- ALTER cannot enforce a check, so it is made anew.
-- version: from 18

-- before
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0) NOT ENFORCED, CONSTRAINT d CHECK (a > 1));
COMMENT ON CONSTRAINT c ON t IS 'stays';

-- after
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0), CONSTRAINT d CHECK (a > 1) NOT ENFORCED);
COMMENT ON CONSTRAINT c ON t IS 'stays';

-- plan
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t DROP CONSTRAINT d;
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0));
COMMENT ON CONSTRAINT c ON public.t IS 'stays';
-- depends on data: fails if a row of public.t breaks constraint d
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((a > 1)) NOT ENFORCED;

-- back
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t DROP CONSTRAINT d;
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0)) NOT ENFORCED;
COMMENT ON CONSTRAINT c ON public.t IS 'stays';
-- depends on data: fails if a row of public.t breaks constraint d
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((a > 1));
