-- What holds no data and is equal but for its name is renamed without a directive.
-- version: from 14

-- before
CREATE TABLE t (a integer CONSTRAINT key PRIMARY KEY, b integer REFERENCES t (a), c integer CHECK (c > 0));
CREATE INDEX first ON t (b);
CREATE INDEX other ON t (c);
CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql RETURN $1;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TABLE t DISABLE TRIGGER g;

-- after
CREATE TABLE t (
  a integer CONSTRAINT t_key PRIMARY KEY,
  b integer CONSTRAINT t_to_t REFERENCES t (a),
  c integer CONSTRAINT positive CHECK (c > 0)
);
CREATE INDEX second ON t (b);
CREATE INDEX other ON t (c DESC);
CREATE VIEW w AS SELECT a FROM t;
CREATE FUNCTION f2(integer) RETURNS integer LANGUAGE sql RETURN $1;
CREATE TRIGGER h BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- plan
ALTER TRIGGER g ON public.t RENAME TO h;
ALTER INDEX public.first RENAME TO second;
ALTER VIEW public.v RENAME TO w;
ALTER TABLE public.t RENAME CONSTRAINT t_b_fkey TO t_to_t;
ALTER TABLE public.t RENAME CONSTRAINT t_c_check TO positive;
ALTER TABLE public.t RENAME CONSTRAINT key TO t_key;
ALTER FUNCTION public.f(integer) RENAME TO f2;
DROP INDEX public.other;
CREATE INDEX other ON public.t USING btree (c DESC);
ALTER TABLE public.t ENABLE TRIGGER h;

-- back
DROP INDEX public.other;
CREATE INDEX other ON public.t USING btree (c);
ALTER TABLE public.t DISABLE TRIGGER h;
ALTER FUNCTION public.f2(integer) RENAME TO f;
ALTER TABLE public.t RENAME CONSTRAINT t_key TO key;
ALTER TABLE public.t RENAME CONSTRAINT positive TO t_c_check;
ALTER TABLE public.t RENAME CONSTRAINT t_to_t TO t_b_fkey;
ALTER VIEW public.w RENAME TO v;
ALTER INDEX public.second RENAME TO first;
ALTER TRIGGER h ON public.t RENAME TO g;
