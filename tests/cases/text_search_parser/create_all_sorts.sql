-- With and without headline, in a schema to be quoted, with a function of our own.

-- before

-- after
CREATE TEXT SEARCH PARSER mine (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE SCHEMA "S x";
CREATE FUNCTION fin(internal) RETURNS void LANGUAGE internal AS 'prsd_end';
CREATE TEXT SEARCH PARSER "S x"."My Parser" (START = prsd_start, GETTOKEN = prsd_nexttoken, END = fin, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);

-- plan
CREATE SCHEMA "S x";
CREATE FUNCTION public.fin(internal)
 RETURNS void
 LANGUAGE internal
AS $function$prsd_end$function$;
CREATE TEXT SEARCH PARSER "S x"."My Parser" (START = prsd_start, GETTOKEN = prsd_nexttoken, END = public.fin, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH PARSER public.mine (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

-- back
DROP TEXT SEARCH PARSER "S x"."My Parser";
DROP TEXT SEARCH PARSER public.mine;
DROP FUNCTION public.fin(internal);
DROP SCHEMA "S x";
