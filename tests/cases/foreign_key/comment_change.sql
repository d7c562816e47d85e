-- A comment.

-- before
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE b (p integer CONSTRAINT f REFERENCES a);

-- after
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE b (p integer CONSTRAINT f REFERENCES a);
COMMENT ON CONSTRAINT f ON b IS 'to a';

-- plan
COMMENT ON CONSTRAINT f ON public.b IS 'to a';

-- back
COMMENT ON CONSTRAINT f ON public.b IS NULL;
