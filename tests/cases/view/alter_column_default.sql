-- Defaults of a view's columns, which an INSERT through it takes, come, change and go; one column is new.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT id, n FROM t;
ALTER VIEW v ALTER n SET DEFAULT 'a';
CREATE VIEW w AS SELECT id, n FROM t;
ALTER VIEW w ALTER id SET DEFAULT f();

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE VIEW v AS SELECT id, n, o FROM t;
ALTER VIEW v ALTER id SET DEFAULT 1;
ALTER VIEW v ALTER n SET DEFAULT 'b';
ALTER VIEW v ALTER o SET DEFAULT 2;
CREATE VIEW w AS SELECT id, n FROM t;

-- plan
CREATE OR REPLACE VIEW public.v AS
 SELECT t.id,
    t.n,
    t.o
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN id SET DEFAULT 1;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 'b'::text;
ALTER VIEW public.v ALTER COLUMN o SET DEFAULT 2;
ALTER VIEW public.w ALTER COLUMN id DROP DEFAULT;
DROP FUNCTION public.f();

-- plan from 16
CREATE OR REPLACE VIEW public.v AS
 SELECT id,
    n,
    o
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN id SET DEFAULT 1;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 'b'::text;
ALTER VIEW public.v ALTER COLUMN o SET DEFAULT 2;
ALTER VIEW public.w ALTER COLUMN id DROP DEFAULT;
DROP FUNCTION public.f();

-- back
DROP VIEW public.v;
CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE VIEW public.v AS
 SELECT t.id,
    t.n
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 'a'::text;
ALTER VIEW public.w ALTER COLUMN id SET DEFAULT public.f();

-- back from 16
DROP VIEW public.v;
CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE VIEW public.v AS
 SELECT id,
    n
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 'a'::text;
ALTER VIEW public.w ALTER COLUMN id SET DEFAULT public.f();
