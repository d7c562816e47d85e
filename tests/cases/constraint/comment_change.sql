-- Comments on constraints.

-- before
CREATE TABLE t (a integer CONSTRAINT "P k" PRIMARY KEY, CONSTRAINT c CHECK (a > 0));

-- after
CREATE TABLE t (a integer CONSTRAINT "P k" PRIMARY KEY, CONSTRAINT c CHECK (a > 0));
COMMENT ON CONSTRAINT "P k" ON t IS 'key';
COMMENT ON CONSTRAINT c ON t IS 'check';

-- plan
COMMENT ON CONSTRAINT "P k" ON public.t IS 'key';
COMMENT ON CONSTRAINT c ON public.t IS 'check';

-- back
COMMENT ON CONSTRAINT "P k" ON public.t IS NULL;
COMMENT ON CONSTRAINT c ON public.t IS NULL;
