-- All that a view had comes back when it is made anew: defaults, options, rule, trigger, comments, grants of columns, labels.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TABLE log (id integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE VIEW v WITH (security_barrier) AS SELECT id, n FROM t;
ALTER VIEW v ALTER n SET DEFAULT 'a';
CREATE RULE r AS ON INSERT TO v DO ALSO INSERT INTO log VALUES (new.id);
COMMENT ON RULE r ON v IS 'of the rule';
CREATE TRIGGER g INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f();
COMMENT ON TRIGGER g ON v IS 'of the trigger';
COMMENT ON VIEW v IS 'of the view';
COMMENT ON COLUMN v.n IS 'of the column';
SECURITY LABEL FOR dummy ON COLUMN v.n IS 'x';
GRANT SELECT ON v TO case_reader;
GRANT UPDATE (n) ON v TO case_app WITH GRANT OPTION;
ALTER VIEW v OWNER TO case_owner;

-- after
CREATE TABLE t (id bigint PRIMARY KEY, n text);
CREATE TABLE log (id integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE VIEW v WITH (security_barrier) AS SELECT id, n FROM t;
ALTER VIEW v ALTER n SET DEFAULT 'a';
CREATE RULE r AS ON INSERT TO v DO ALSO INSERT INTO log VALUES (new.id);
COMMENT ON RULE r ON v IS 'of the rule';
CREATE TRIGGER g INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f();
COMMENT ON TRIGGER g ON v IS 'of the trigger';
COMMENT ON VIEW v IS 'of the view';
COMMENT ON COLUMN v.n IS 'of the column';
SECURITY LABEL FOR dummy ON COLUMN v.n IS 'x';
GRANT SELECT ON v TO case_reader;
GRANT UPDATE (n) ON v TO case_app WITH GRANT OPTION;
ALTER VIEW v OWNER TO case_owner;

-- plan
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
CREATE VIEW public.v WITH (security_barrier='true') AS
 SELECT t.id,
    t.n
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 'a'::text;
ALTER VIEW public.v OWNER TO case_owner;
GRANT SELECT ON TABLE public.v TO case_reader;
GRANT UPDATE (n) ON TABLE public.v TO case_app WITH GRANT OPTION;
COMMENT ON VIEW public.v IS 'of the view';
COMMENT ON COLUMN public.v.n IS 'of the column';
SECURITY LABEL FOR dummy ON COLUMN public.v.n IS 'x';
CREATE RULE r AS
    ON INSERT TO public.v DO  INSERT INTO public.log (id)
  VALUES (new.id);
COMMENT ON RULE r ON public.v IS 'of the rule';
CREATE TRIGGER g INSTEAD OF UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.f();
COMMENT ON TRIGGER g ON public.v IS 'of the trigger';

-- plan from 16
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
CREATE VIEW public.v WITH (security_barrier='true') AS
 SELECT id,
    n
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 'a'::text;
ALTER VIEW public.v OWNER TO case_owner;
GRANT SELECT ON TABLE public.v TO case_reader;
GRANT UPDATE (n) ON TABLE public.v TO case_app WITH GRANT OPTION;
COMMENT ON VIEW public.v IS 'of the view';
COMMENT ON COLUMN public.v.n IS 'of the column';
SECURITY LABEL FOR dummy ON COLUMN public.v.n IS 'x';
CREATE RULE r AS
    ON INSERT TO public.v DO  INSERT INTO public.log (id)
  VALUES (new.id);
COMMENT ON RULE r ON public.v IS 'of the rule';
CREATE TRIGGER g INSTEAD OF UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.f();
COMMENT ON TRIGGER g ON public.v IS 'of the trigger';
