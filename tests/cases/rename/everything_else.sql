-- The kinds that few schemas have.

-- before
CREATE FOREIGN DATA WRAPPER wrapper;
CREATE SERVER far FOREIGN DATA WRAPPER wrapper OPTIONS (a 'b');
CREATE PUBLICATION told;
CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION on_ddl();
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS cls FOR TYPE integer USING btree FAMILY fam AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE CONVERSION conv FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION finding (PARSER = "default");
CREATE TYPE span AS RANGE (SUBTYPE = integer);
CREATE DOMAIN d AS integer;

-- after
-- schemadiff:renamed-from wrapper
CREATE FOREIGN DATA WRAPPER wrapping;
-- schemadiff:renamed-from far
CREATE SERVER away FOREIGN DATA WRAPPER wrapping OPTIONS (a 'b');
-- schemadiff:renamed-from told
CREATE PUBLICATION published;
CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
-- schemadiff:renamed-from watch
CREATE EVENT TRIGGER watching ON ddl_command_end EXECUTE FUNCTION on_ddl();
-- schemadiff:renamed-from fam
CREATE OPERATOR FAMILY family2 USING btree;
-- schemadiff:renamed-from cls
CREATE OPERATOR CLASS class2 FOR TYPE integer USING btree FAMILY family2 AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
-- schemadiff:renamed-from conv
CREATE CONVERSION convert2 FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
CREATE SCHEMA search;
-- schemadiff:renamed-from public.words
CREATE TEXT SEARCH DICTIONARY search.words2 (TEMPLATE = simple);
-- schemadiff:renamed-from finding
CREATE TEXT SEARCH CONFIGURATION found (PARSER = "default");
-- schemadiff:renamed-from span
CREATE TYPE spans AS RANGE (SUBTYPE = integer);
-- schemadiff:renamed-from public.d
CREATE DOMAIN search.d AS integer;

-- plan
CREATE SCHEMA search;
ALTER EVENT TRIGGER watch RENAME TO watching;
ALTER PUBLICATION told RENAME TO published;
ALTER SERVER far RENAME TO away;
ALTER FOREIGN DATA WRAPPER wrapper RENAME TO wrapping;
ALTER TEXT SEARCH CONFIGURATION public.finding RENAME TO found;
ALTER TEXT SEARCH DICTIONARY public.words SET SCHEMA search;
ALTER TEXT SEARCH DICTIONARY search.words RENAME TO words2;
ALTER CONVERSION public.conv RENAME TO convert2;
ALTER OPERATOR CLASS public.cls USING btree RENAME TO class2;
ALTER OPERATOR FAMILY public.fam USING btree RENAME TO family2;
ALTER TYPE public.span RENAME TO spans;
ALTER FUNCTION public.span(integer, integer) RENAME TO spans;
ALTER FUNCTION public.span(integer, integer, text) RENAME TO spans;
ALTER TYPE public.span_multirange RENAME TO spans_multirange;
ALTER FUNCTION public.span_multirange() RENAME TO spans_multirange;
ALTER FUNCTION public.span_multirange(public.spans) RENAME TO spans_multirange;
ALTER FUNCTION public.span_multirange(VARIADIC public.spans[]) RENAME TO spans_multirange;
ALTER DOMAIN public.d SET SCHEMA search;

-- plan until 13
CREATE SCHEMA search;
ALTER EVENT TRIGGER watch RENAME TO watching;
ALTER PUBLICATION told RENAME TO published;
ALTER SERVER far RENAME TO away;
ALTER FOREIGN DATA WRAPPER wrapper RENAME TO wrapping;
ALTER TEXT SEARCH CONFIGURATION public.finding RENAME TO found;
ALTER TEXT SEARCH DICTIONARY public.words SET SCHEMA search;
ALTER TEXT SEARCH DICTIONARY search.words RENAME TO words2;
ALTER CONVERSION public.conv RENAME TO convert2;
ALTER OPERATOR CLASS public.cls USING btree RENAME TO class2;
ALTER OPERATOR FAMILY public.fam USING btree RENAME TO family2;
ALTER TYPE public.span RENAME TO spans;
ALTER FUNCTION public.span(integer, integer) RENAME TO spans;
ALTER FUNCTION public.span(integer, integer, text) RENAME TO spans;
ALTER DOMAIN public.d SET SCHEMA search;

-- back
ALTER DOMAIN search.d SET SCHEMA public;
ALTER TYPE public.spans RENAME TO span;
ALTER FUNCTION public.spans(integer, integer) RENAME TO span;
ALTER FUNCTION public.spans(integer, integer, text) RENAME TO span;
ALTER TYPE public.spans_multirange RENAME TO span_multirange;
ALTER FUNCTION public.spans_multirange() RENAME TO span_multirange;
ALTER FUNCTION public.spans_multirange(public.span) RENAME TO span_multirange;
ALTER FUNCTION public.spans_multirange(VARIADIC public.span[]) RENAME TO span_multirange;
ALTER OPERATOR FAMILY public.family2 USING btree RENAME TO fam;
ALTER OPERATOR CLASS public.class2 USING btree RENAME TO cls;
ALTER CONVERSION public.convert2 RENAME TO conv;
ALTER TEXT SEARCH DICTIONARY search.words2 RENAME TO words;
ALTER TEXT SEARCH DICTIONARY search.words SET SCHEMA public;
ALTER TEXT SEARCH CONFIGURATION public.found RENAME TO finding;
ALTER FOREIGN DATA WRAPPER wrapping RENAME TO wrapper;
ALTER SERVER away RENAME TO far;
ALTER PUBLICATION published RENAME TO told;
ALTER EVENT TRIGGER watching RENAME TO watch;
DROP SCHEMA search;

-- back until 13
ALTER DOMAIN search.d SET SCHEMA public;
ALTER TYPE public.spans RENAME TO span;
ALTER FUNCTION public.spans(integer, integer) RENAME TO span;
ALTER FUNCTION public.spans(integer, integer, text) RENAME TO span;
ALTER OPERATOR FAMILY public.family2 USING btree RENAME TO fam;
ALTER OPERATOR CLASS public.class2 USING btree RENAME TO cls;
ALTER CONVERSION public.convert2 RENAME TO conv;
ALTER TEXT SEARCH DICTIONARY search.words2 RENAME TO words;
ALTER TEXT SEARCH DICTIONARY search.words SET SCHEMA public;
ALTER TEXT SEARCH CONFIGURATION public.found RENAME TO finding;
ALTER FOREIGN DATA WRAPPER wrapping RENAME TO wrapper;
ALTER SERVER away RENAME TO far;
ALTER PUBLICATION published RENAME TO told;
ALTER EVENT TRIGGER watching RENAME TO watch;
DROP SCHEMA search;
