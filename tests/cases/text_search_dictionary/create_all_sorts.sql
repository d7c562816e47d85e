-- Without options, with several, with a value that needs care.

-- before

-- after
CREATE SCHEMA "S x";
CREATE TEXT SEARCH DICTIONARY "S x"."My Words" (TEMPLATE = simple, STOPWORDS = english, ACCEPT = 'false');
CREATE TEXT SEARCH DICTIONARY bare (TEMPLATE = pg_catalog.simple);
CREATE EXTENSION dict_int;
CREATE TEXT SEARCH DICTIONARY numbers (TEMPLATE = intdict_template, MAXLEN = 4, REJECTLONG = 'true');
CREATE TEXT SEARCH DICTIONARY stem (TEMPLATE = snowball, LANGUAGE = english, StopWords = english);

-- plan
CREATE SCHEMA "S x";
CREATE EXTENSION dict_int WITH SCHEMA public;
CREATE TEXT SEARCH DICTIONARY "S x"."My Words" (TEMPLATE = pg_catalog.simple, stopwords = 'english', accept = 'false');
CREATE TEXT SEARCH DICTIONARY public.bare (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH DICTIONARY public.numbers (TEMPLATE = public.intdict_template, maxlen = 4, rejectlong = 'true');
CREATE TEXT SEARCH DICTIONARY public.stem (TEMPLATE = pg_catalog.snowball, language = 'english', stopwords = 'english');

-- back
DROP TEXT SEARCH DICTIONARY "S x"."My Words";
DROP TEXT SEARCH DICTIONARY public.bare;
DROP TEXT SEARCH DICTIONARY public.numbers;
DROP TEXT SEARCH DICTIONARY public.stem;
-- loses: extension dict_int
DROP EXTENSION dict_int;
DROP SCHEMA "S x";
