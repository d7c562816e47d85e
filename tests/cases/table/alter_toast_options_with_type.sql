-- Options of the toast table are set once a column has a type that needs one.

-- before
CREATE TABLE t (n smallint);

-- after
CREATE TABLE t (n numeric) WITH (fillfactor = 50, toast.autovacuum_enabled = false);

-- plan
ALTER TABLE public.t
  SET (fillfactor='50'),
  ALTER COLUMN n TYPE numeric;
ALTER TABLE public.t SET (toast.autovacuum_enabled='false');

-- back
-- loses: what column n of public.t holds beyond smallint
-- depends on data: fails if a value of column n of public.t does not fit smallint
ALTER TABLE public.t
  RESET (fillfactor),
  ALTER COLUMN n TYPE smallint;
ALTER TABLE public.t RESET (toast.autovacuum_enabled);
