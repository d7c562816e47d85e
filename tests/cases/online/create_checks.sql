-- Checks and foreign keys are declared first and validated in transactions of their own.
-- style: online

-- before
CREATE TABLE t (a integer PRIMARY KEY, b integer);
CREATE TABLE heir () INHERITS (t);

-- after
CREATE TABLE t (a integer PRIMARY KEY, b integer REFERENCES t ON DELETE CASCADE DEFERRABLE, CHECK (b > 0));
COMMENT ON CONSTRAINT t_b_check ON t IS 'not so small';
CREATE TABLE heir () INHERITS (t);
CREATE TABLE fresh (a integer REFERENCES t, CHECK (a > 0));

-- plan
CREATE TABLE public.fresh (
  a integer,
  CONSTRAINT fresh_a_check CHECK ((a > 0)),
  CONSTRAINT fresh_a_fkey FOREIGN KEY (a) REFERENCES public.t(a)
);
ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK ((b > 0)) NOT VALID;
COMMENT ON CONSTRAINT t_b_check ON public.t IS 'not so small';
ALTER TABLE public.t ADD CONSTRAINT t_b_fkey FOREIGN KEY (b) REFERENCES public.t(a) ON DELETE CASCADE DEFERRABLE NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row of public.t breaks constraint t_b_check
ALTER TABLE public.t VALIDATE CONSTRAINT t_b_check;
-- depends on data: fails if a row of public.t breaks constraint t_b_fkey
ALTER TABLE public.t VALIDATE CONSTRAINT t_b_fkey;

-- back
ALTER TABLE public.t DROP CONSTRAINT t_b_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_b_check;
-- loses: table public.fresh
DROP TABLE public.fresh;
