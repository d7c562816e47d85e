-- A collation goes after the column lets go of it.

-- before
CREATE COLLATION c (provider = icu, locale = 'de-DE');
CREATE TABLE t (a text COLLATE c);

-- after
CREATE TABLE t (a text);

-- plan
ALTER TABLE public.t ALTER COLUMN a TYPE text;
DROP COLLATION public.c;
