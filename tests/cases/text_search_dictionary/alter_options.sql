-- Options come, change and go while a configuration and an index stand on it.

-- before
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH DICTIONARY e (TEMPLATE = snowball, LANGUAGE = english, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION c (PARSER = pg_catalog.default);
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, asciiword WITH d, e;
CREATE TABLE t (n text);
CREATE INDEX t_n ON t USING gin (to_tsvector('c', n));

-- after
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, ACCEPT = false, STOPWORDS = german);
CREATE TEXT SEARCH DICTIONARY e (TEMPLATE = snowball, LANGUAGE = german);
CREATE TEXT SEARCH CONFIGURATION c (PARSER = pg_catalog.default);
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word, asciiword WITH d, e;
CREATE TABLE t (n text);
CREATE INDEX t_n ON t USING gin (to_tsvector('c', n));

-- plan
ALTER TEXT SEARCH DICTIONARY public.d (accept = 'false', stopwords = 'german');
ALTER TEXT SEARCH DICTIONARY public.e (stopwords, language = 'german');

-- back
ALTER TEXT SEARCH DICTIONARY public.d (accept, stopwords = 'english');
ALTER TEXT SEARCH DICTIONARY public.e (language = 'english', stopwords = 'english');
