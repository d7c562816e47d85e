-- Mappings come, change and go; the index on it stays.

-- before
CREATE TEXT SEARCH CONFIGURATION c (PARSER = pg_catalog.default);
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR asciiword, word, int, float WITH simple;
CREATE TABLE t (n text); CREATE INDEX t_n ON t USING gin (to_tsvector('c', n));

-- after
CREATE TEXT SEARCH CONFIGURATION c (PARSER = pg_catalog.default);
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, LANGUAGE = german);
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR asciiword, word WITH d, simple;
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR url WITH d; ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR int, host WITH simple;
CREATE TABLE t (n text); CREATE INDEX t_n ON t USING gin (to_tsvector('c', n));

-- plan
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.snowball, language = 'german');
ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR "float";
ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR asciiword, word WITH public.d, pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR host WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR url WITH public.d;

-- back
ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR host, url;
ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR asciiword, word WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR "float" WITH pg_catalog.simple;
DROP TEXT SEARCH DICTIONARY public.d;
