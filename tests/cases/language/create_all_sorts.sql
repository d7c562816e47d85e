-- With a handler of its own, with and without inline handler and validator; a function is written in it.

-- before

-- after
CREATE FUNCTION h() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION i(internal) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_inline_handler';
CREATE FUNCTION v(oid) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE FUNCTION one() RETURNS integer LANGUAGE "My Lang" AS 'BEGIN RETURN 1; END';
CREATE TRUSTED LANGUAGE "My Lang" HANDLER h INLINE i VALIDATOR v;
CREATE LANGUAGE bare HANDLER h;

-- plan
CREATE FUNCTION public.h()
 RETURNS language_handler
 LANGUAGE c
AS '$libdir/plpgsql', $function$plpgsql_call_handler$function$;
CREATE LANGUAGE bare HANDLER public.h;
CREATE FUNCTION public.i(internal)
 RETURNS void
 LANGUAGE c
AS '$libdir/plpgsql', $function$plpgsql_inline_handler$function$;
CREATE FUNCTION public.v(oid)
 RETURNS void
 LANGUAGE c
AS '$libdir/plpgsql', $function$plpgsql_validator$function$;
CREATE TRUSTED LANGUAGE "My Lang" HANDLER public.h INLINE public.i VALIDATOR public.v;
CREATE FUNCTION public.one()
 RETURNS integer
 LANGUAGE "My Lang"
AS $function$BEGIN RETURN 1; END$function$;

-- back
DROP FUNCTION public.one();
DROP LANGUAGE "My Lang";
DROP FUNCTION public.i(internal);
DROP FUNCTION public.v(oid);
DROP LANGUAGE bare;
DROP FUNCTION public.h();
