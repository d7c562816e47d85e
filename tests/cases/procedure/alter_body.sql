-- A new body.

-- before
CREATE PROCEDURE p(a integer) LANGUAGE sql AS $$ SELECT a $$;

-- after
CREATE PROCEDURE p(a integer) LANGUAGE sql SECURITY DEFINER AS $$ SELECT a + 1 $$;

-- plan
CREATE OR REPLACE PROCEDURE public.p(IN a integer)
 LANGUAGE sql
 SECURITY DEFINER
AS $procedure$ SELECT a + 1 $procedure$;

-- plan until 13
CREATE OR REPLACE PROCEDURE public.p(a integer)
 LANGUAGE sql
 SECURITY DEFINER
AS $procedure$ SELECT a + 1 $procedure$;

-- back
CREATE OR REPLACE PROCEDURE public.p(IN a integer)
 LANGUAGE sql
AS $procedure$ SELECT a $procedure$;

-- back until 13
CREATE OR REPLACE PROCEDURE public.p(a integer)
 LANGUAGE sql
AS $procedure$ SELECT a $procedure$;
