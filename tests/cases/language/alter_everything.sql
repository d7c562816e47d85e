-- Handler, inline handler, validator and trust are replaced while a function stands on the language.

-- before
CREATE LANGUAGE mine HANDLER plpgsql_call_handler;
CREATE FUNCTION one() RETURNS integer LANGUAGE mine AS 'BEGIN RETURN 1; END';

-- after
CREATE FUNCTION h() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE TRUSTED LANGUAGE mine HANDLER h INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE FUNCTION one() RETURNS integer LANGUAGE mine AS 'BEGIN RETURN 1; END';

-- plan
CREATE FUNCTION public.h()
 RETURNS language_handler
 LANGUAGE c
AS '$libdir/plpgsql', $function$plpgsql_call_handler$function$;
CREATE OR REPLACE TRUSTED LANGUAGE mine HANDLER public.h INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;

-- back
CREATE OR REPLACE LANGUAGE mine HANDLER plpgsql_call_handler;
DROP FUNCTION public.h();
