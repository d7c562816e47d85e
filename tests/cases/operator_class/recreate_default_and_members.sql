-- It becomes the default for another sort of values; an index comes back.

-- before
CREATE OPERATOR CLASS c FOR TYPE oid USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, FUNCTION 1 btoidcmp(oid, oid);
CREATE TABLE t (n oid); CREATE INDEX t_n ON t (n c);
ALTER OPERATOR CLASS c USING btree OWNER TO alice; COMMENT ON OPERATOR CLASS c USING btree IS 'ours';

-- after
CREATE OPERATOR CLASS c FOR TYPE oid USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btoidcmp(oid, oid);
CREATE TABLE t (n oid); CREATE INDEX t_n ON t (n c);
ALTER OPERATOR CLASS c USING btree OWNER TO alice; COMMENT ON OPERATOR CLASS c USING btree IS 'ours';

-- plan
DROP INDEX public.t_n;
DROP OPERATOR CLASS public.c USING btree;
CREATE OPERATOR CLASS public.c FOR TYPE oid USING btree FAMILY public.c AS
  OPERATOR 1 <(oid,oid),
  OPERATOR 2 <=(oid,oid),
  OPERATOR 3 =(oid,oid),
  OPERATOR 4 >=(oid,oid),
  OPERATOR 5 >(oid,oid),
  FUNCTION 1 (oid, oid) btoidcmp(oid,oid);
ALTER OPERATOR CLASS public.c USING btree OWNER TO alice;
COMMENT ON OPERATOR CLASS public.c USING btree IS 'ours';
CREATE INDEX t_n ON public.t USING btree (n public.c);
