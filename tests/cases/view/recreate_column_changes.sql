-- A column changes its name, its type or its place: the view and those on it are made anew.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW a AS SELECT id FROM t;
CREATE VIEW b AS SELECT id, n FROM t;
CREATE VIEW on_b AS SELECT n FROM b;
COMMENT ON COLUMN on_b.n IS 'kept';
CREATE FUNCTION f() RETURNS SETOF b LANGUAGE sql AS $$ SELECT * FROM b $$;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW a AS SELECT id AS key FROM t;
CREATE VIEW b AS SELECT n, id FROM t;
CREATE VIEW on_b AS SELECT n FROM b;
COMMENT ON COLUMN on_b.n IS 'kept';
CREATE FUNCTION f() RETURNS SETOF b LANGUAGE sql AS $$ SELECT * FROM b $$;

-- plan
DROP VIEW public.a;
DROP VIEW public.on_b;
DROP FUNCTION public.f();
DROP VIEW public.b;
CREATE VIEW public.a AS
 SELECT t.id AS key
   FROM public.t;
CREATE VIEW public.b AS
 SELECT t.n,
    t.id
   FROM public.t;
CREATE FUNCTION public.f()
 RETURNS SETOF public.b
 LANGUAGE sql
AS $function$ SELECT * FROM b $function$;
CREATE VIEW public.on_b AS
 SELECT b.n
   FROM public.b;
COMMENT ON COLUMN public.on_b.n IS 'kept';

-- plan from 16
DROP VIEW public.a;
DROP VIEW public.on_b;
DROP FUNCTION public.f();
DROP VIEW public.b;
CREATE VIEW public.a AS
 SELECT id AS key
   FROM public.t;
CREATE VIEW public.b AS
 SELECT n,
    id
   FROM public.t;
CREATE FUNCTION public.f()
 RETURNS SETOF public.b
 LANGUAGE sql
AS $function$ SELECT * FROM b $function$;
CREATE VIEW public.on_b AS
 SELECT n
   FROM public.b;
COMMENT ON COLUMN public.on_b.n IS 'kept';

-- back
DROP VIEW public.a;
DROP VIEW public.on_b;
DROP FUNCTION public.f();
DROP VIEW public.b;
CREATE VIEW public.a AS
 SELECT t.id
   FROM public.t;
CREATE VIEW public.b AS
 SELECT t.id,
    t.n
   FROM public.t;
CREATE FUNCTION public.f()
 RETURNS SETOF public.b
 LANGUAGE sql
AS $function$ SELECT * FROM b $function$;
CREATE VIEW public.on_b AS
 SELECT b.n
   FROM public.b;
COMMENT ON COLUMN public.on_b.n IS 'kept';

-- back from 16
DROP VIEW public.a;
DROP VIEW public.on_b;
DROP FUNCTION public.f();
DROP VIEW public.b;
CREATE VIEW public.a AS
 SELECT id
   FROM public.t;
CREATE VIEW public.b AS
 SELECT id,
    n
   FROM public.t;
CREATE FUNCTION public.f()
 RETURNS SETOF public.b
 LANGUAGE sql
AS $function$ SELECT * FROM b $function$;
CREATE VIEW public.on_b AS
 SELECT n
   FROM public.b;
COMMENT ON COLUMN public.on_b.n IS 'kept';
