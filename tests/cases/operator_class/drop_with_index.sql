-- The family and an index stay or go.

-- before
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS c FOR TYPE integer USING btree FAMILY fam AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE t (n integer); CREATE INDEX t_n ON t (n c);

-- after
CREATE OPERATOR FAMILY fam USING btree;
CREATE TABLE t (n integer);

-- plan
DROP INDEX public.t_n;
DROP OPERATOR CLASS public.c USING btree;
