-- Empty; with loose members across two types; with an operator that orders by another family.

-- before

-- after
CREATE OPERATOR FAMILY "Empty One" USING hash;
CREATE OPERATOR FAMILY fam USING btree;
ALTER OPERATOR FAMILY fam USING btree ADD OPERATOR 3 = (integer, bigint), OPERATOR 1 < (integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
CREATE OPERATOR CLASS dist_ops FOR TYPE point USING gist FAMILY points AS
  OPERATOR 15 <-> (point, point) FOR ORDER BY fl.ops, OPERATOR 1 <<, FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal),
  FUNCTION 3 gist_point_compress(internal), FUNCTION 8 gist_point_distance(internal, point, smallint, oid, internal), STORAGE box;
CREATE OPERATOR FAMILY points USING gist;
CREATE OPERATOR FAMILY fl.ops USING btree;
CREATE SCHEMA fl;

-- plan
CREATE SCHEMA fl;
CREATE OPERATOR FAMILY fl.ops USING btree;
CREATE OPERATOR FAMILY public."Empty One" USING hash;
CREATE OPERATOR FAMILY public.fam USING btree;
ALTER OPERATOR FAMILY public.fam USING btree ADD
  OPERATOR 1 <(integer,bigint),
  OPERATOR 3 =(integer,bigint),
  FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);
CREATE OPERATOR FAMILY public.points USING gist;
ALTER OPERATOR FAMILY public.points USING gist ADD
  OPERATOR 1 <<(point,point),
  OPERATOR 15 <->(point,point) FOR ORDER BY fl.ops,
  FUNCTION 3 (point, point) gist_point_compress(internal),
  FUNCTION 8 (point, point) gist_point_distance(internal,point,smallint,oid,internal);
CREATE OPERATOR CLASS public.dist_ops FOR TYPE point USING gist FAMILY public.points AS
  FUNCTION 1 (point, point) gist_point_consistent(internal,point,smallint,oid,internal),
  STORAGE box;

-- plan until 13
CREATE SCHEMA fl;
CREATE OPERATOR FAMILY fl.ops USING btree;
CREATE OPERATOR FAMILY public."Empty One" USING hash;
CREATE OPERATOR FAMILY public.fam USING btree;
ALTER OPERATOR FAMILY public.fam USING btree ADD
  OPERATOR 1 <(integer,bigint),
  OPERATOR 3 =(integer,bigint),
  FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);
CREATE OPERATOR FAMILY public.points USING gist;
CREATE OPERATOR CLASS public.dist_ops FOR TYPE point USING gist FAMILY public.points AS
  OPERATOR 1 <<(point,point),
  OPERATOR 15 <->(point,point) FOR ORDER BY fl.ops,
  FUNCTION 1 (point, point) gist_point_consistent(internal,point,smallint,oid,internal),
  FUNCTION 3 (point, point) gist_point_compress(internal),
  FUNCTION 8 (point, point) gist_point_distance(internal,point,smallint,oid,internal),
  STORAGE box;

-- back
DROP OPERATOR FAMILY public."Empty One" USING hash;
DROP OPERATOR FAMILY public.fam USING btree;
DROP OPERATOR FAMILY public.points USING gist;
DROP OPERATOR FAMILY fl.ops USING btree;
DROP SCHEMA fl;
