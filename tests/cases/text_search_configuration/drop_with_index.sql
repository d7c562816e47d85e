-- With an index on it.

-- before
CREATE TEXT SEARCH CONFIGURATION c (PARSER = pg_catalog.default);
CREATE TABLE t (n text); CREATE INDEX t_n ON t USING gin (to_tsvector('c', n));

-- after
CREATE TABLE t (n text);

-- plan
DROP INDEX public.t_n;
DROP TEXT SEARCH CONFIGURATION public.c;
