-- What rows have to satisfy is changed for what is written at once, and looked at in what is there later.
-- style: online

-- before
CREATE TABLE t (a integer PRIMARY KEY, b integer, CONSTRAINT c CHECK (b > 0), CONSTRAINT f FOREIGN KEY (b) REFERENCES t);

-- after
CREATE TABLE t (a integer PRIMARY KEY, b integer, CONSTRAINT c CHECK (b > 1), CONSTRAINT f FOREIGN KEY (b) REFERENCES t ON DELETE SET NULL);

-- plan
ALTER TABLE public.t DROP CONSTRAINT f;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((b > 1)) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES public.t(a) ON DELETE SET NULL NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t VALIDATE CONSTRAINT c;
-- depends on data: fails if a row of public.t breaks constraint f
ALTER TABLE public.t VALIDATE CONSTRAINT f;

-- back
ALTER TABLE public.t DROP CONSTRAINT f;
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((b > 0)) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES public.t(a) NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t VALIDATE CONSTRAINT c;
-- depends on data: fails if a row of public.t breaks constraint f
ALTER TABLE public.t VALIDATE CONSTRAINT f;
