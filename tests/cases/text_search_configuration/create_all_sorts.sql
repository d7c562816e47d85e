-- A copy, one without mappings, one whose statements stand in any order; an index and a default that use it.

-- before

-- after
CREATE TABLE t (n text, v tsvector GENERATED ALWAYS AS (to_tsvector('mine', n)) STORED);
CREATE INDEX t_n ON t USING gin (to_tsvector('"S x"."My Config"', n));
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR asciiword, word WITH d, simple;
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR url, host WITH simple;
CREATE TEXT SEARCH CONFIGURATION mine (PARSER = "default");
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, LANGUAGE = german);
CREATE TEXT SEARCH CONFIGURATION "S x"."My Config" (COPY = english);
CREATE SCHEMA "S x";
CREATE TEXT SEARCH CONFIGURATION bare (PARSER = pg_catalog."default");

-- plan
CREATE SCHEMA "S x";
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.snowball, language = 'german');
CREATE TEXT SEARCH CONFIGURATION "S x"."My Config" (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION "S x"."My Config" ADD MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH pg_catalog.english_stem;
ALTER TEXT SEARCH CONFIGURATION "S x"."My Config" ADD MAPPING FOR email, file, "float", host, hword_numpart, "int", numhword, numword, sfloat, uint, url, url_path, version WITH pg_catalog.simple;
CREATE TEXT SEARCH CONFIGURATION public.bare (PARSER = pg_catalog."default");
CREATE TEXT SEARCH CONFIGURATION public.mine (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR host, url WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR asciiword, word WITH public.d, pg_catalog.simple;
CREATE TABLE public.t (
  n text,
  v tsvector GENERATED ALWAYS AS (to_tsvector('public.mine'::regconfig, n)) STORED
);
CREATE INDEX t_n ON public.t USING gin (to_tsvector('"S x"."My Config"'::regconfig, n));

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP TEXT SEARCH CONFIGURATION "S x"."My Config";
DROP TEXT SEARCH CONFIGURATION public.bare;
DROP TEXT SEARCH CONFIGURATION public.mine;
DROP TEXT SEARCH DICTIONARY public.d;
DROP SCHEMA "S x";
