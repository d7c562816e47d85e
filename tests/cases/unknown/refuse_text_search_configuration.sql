-- A text search configuration is named and refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple);

-- plan
-- refused: text search configuration public.mine
