-- With and without an init function.

-- before

-- after
CREATE TEXT SEARCH TEMPLATE mine (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE FUNCTION lexize(internal, internal, internal, internal) RETURNS internal LANGUAGE internal AS 'dsimple_lexize';
CREATE TEXT SEARCH TEMPLATE "Bare" (LEXIZE = lexize);

-- plan
CREATE FUNCTION public.lexize(internal, internal, internal, internal)
 RETURNS internal
 LANGUAGE internal
AS $function$dsimple_lexize$function$;
CREATE TEXT SEARCH TEMPLATE public."Bare" (LEXIZE = public.lexize);
CREATE TEXT SEARCH TEMPLATE public.mine (INIT = dsimple_init, LEXIZE = dsimple_lexize);

-- back
DROP TEXT SEARCH TEMPLATE public."Bare";
DROP TEXT SEARCH TEMPLATE public.mine;
DROP FUNCTION public.lexize(internal,internal,internal,internal);
