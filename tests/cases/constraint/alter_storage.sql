-- Storage parameters of the index of a key, on which a foreign key stands.

-- before
CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY);
CREATE TABLE u (a integer REFERENCES t);

-- after
CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY WITH (fillfactor = 70));
CREATE TABLE u (a integer REFERENCES t);

-- plan
ALTER INDEX public.k SET (fillfactor='70');

-- back
ALTER INDEX public.k RESET (fillfactor);
