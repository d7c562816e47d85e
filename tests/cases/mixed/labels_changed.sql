-- Security labels come, change and go; those of what is made anew and of a column that goes.

-- before
CREATE TABLE t (a integer, b integer, gone integer);
SECURITY LABEL FOR dummy ON TABLE t IS 'one';
SECURITY LABEL FOR "Other provider" ON TABLE t IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN t.a IS 'one';
SECURITY LABEL FOR dummy ON COLUMN t.gone IS 'one';
CREATE VIEW v AS SELECT a FROM t;
SECURITY LABEL FOR dummy ON VIEW v IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN v.a IS 'kept';

-- after
CREATE TABLE t (a bigint, b integer);
SECURITY LABEL FOR dummy ON TABLE t IS 'two';
SECURITY LABEL FOR "Other provider" ON TABLE t IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN t.b IS 'one';
CREATE VIEW v AS SELECT a FROM t;
SECURITY LABEL FOR dummy ON VIEW v IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN v.a IS 'kept';

-- plan
DROP VIEW public.v;
-- loses: column gone of table public.t
ALTER TABLE public.t
  DROP COLUMN gone,
  ALTER COLUMN a TYPE bigint;
SECURITY LABEL FOR dummy ON TABLE public.t IS 'two';
SECURITY LABEL FOR dummy ON COLUMN public.t.b IS 'one';
SECURITY LABEL FOR dummy ON COLUMN public.t.a IS NULL;
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;
SECURITY LABEL FOR dummy ON VIEW public.v IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN public.v.a IS 'kept';

-- plan from 16
DROP VIEW public.v;
-- loses: column gone of table public.t
ALTER TABLE public.t
  DROP COLUMN gone,
  ALTER COLUMN a TYPE bigint;
SECURITY LABEL FOR dummy ON TABLE public.t IS 'two';
SECURITY LABEL FOR dummy ON COLUMN public.t.b IS 'one';
SECURITY LABEL FOR dummy ON COLUMN public.t.a IS NULL;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
SECURITY LABEL FOR dummy ON VIEW public.v IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN public.v.a IS 'kept';

-- back
DROP VIEW public.v;
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t
  ALTER COLUMN a TYPE integer,
  ADD COLUMN gone integer;
SECURITY LABEL FOR dummy ON TABLE public.t IS 'one';
SECURITY LABEL FOR dummy ON COLUMN public.t.a IS 'one';
SECURITY LABEL FOR dummy ON COLUMN public.t.gone IS 'one';
SECURITY LABEL FOR dummy ON COLUMN public.t.b IS NULL;
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;
SECURITY LABEL FOR dummy ON VIEW public.v IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN public.v.a IS 'kept';

-- back from 16
DROP VIEW public.v;
-- depends on data: fails if a value of column a of public.t does not fit integer
ALTER TABLE public.t
  ALTER COLUMN a TYPE integer,
  ADD COLUMN gone integer;
SECURITY LABEL FOR dummy ON TABLE public.t IS 'one';
SECURITY LABEL FOR dummy ON COLUMN public.t.a IS 'one';
SECURITY LABEL FOR dummy ON COLUMN public.t.gone IS 'one';
SECURITY LABEL FOR dummy ON COLUMN public.t.b IS NULL;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
SECURITY LABEL FOR dummy ON VIEW public.v IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN public.v.a IS 'kept';
