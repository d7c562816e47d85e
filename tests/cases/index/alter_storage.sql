-- Storage parameters of an index are set and reset; the index stays.

-- before
CREATE TABLE t (a integer, b tsvector);
CREATE INDEX i ON t (a) WITH (fillfactor = 70) WHERE a > 1;
CREATE INDEX g ON t USING gin (b);

-- after
CREATE TABLE t (a integer, b tsvector);
CREATE INDEX i ON t (a) WITH (fillfactor = 80, deduplicate_items = off) WHERE a > 1;
CREATE INDEX g ON t USING gin (b) WITH (fastupdate = off);

-- plan
ALTER INDEX public.g SET (fastupdate='off');
ALTER INDEX public.i SET (fillfactor='80', deduplicate_items='off');

-- back
ALTER INDEX public.g RESET (fastupdate);
ALTER INDEX public.i
  RESET (deduplicate_items),
  SET (fillfactor='70');
