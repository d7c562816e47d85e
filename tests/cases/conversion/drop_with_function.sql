-- With its function.
-- version: from 14

-- before
CREATE FUNCTION f(integer, integer, cstring, internal, integer, boolean) RETURNS integer LANGUAGE c STRICT AS '$libdir/latin2_and_win1250', 'latin2_to_win1250';
CREATE CONVERSION mine FOR 'LATIN2' TO 'WIN1250' FROM f;

-- after

-- plan
DROP CONVERSION public.mine;
DROP FUNCTION public.f(integer,integer,cstring,internal,integer,boolean);
