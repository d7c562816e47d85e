-- Another handler: an operator class and an index are made again.

-- before
CREATE ACCESS METHOD mine TYPE INDEX HANDLER gisthandler;
CREATE OPERATOR CLASS c FOR TYPE box USING mine AS OPERATOR 1 <<,
  FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal);
CREATE TABLE t (b box);
CREATE INDEX t_b ON t USING mine (b c);
COMMENT ON ACCESS METHOD mine IS 'ours';

-- after
CREATE FUNCTION h(internal) RETURNS index_am_handler LANGUAGE internal AS 'gisthandler';
CREATE ACCESS METHOD mine TYPE INDEX HANDLER h;
CREATE OPERATOR CLASS c FOR TYPE box USING mine AS OPERATOR 1 <<,
  FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal);
CREATE TABLE t (b box);
CREATE INDEX t_b ON t USING mine (b c);
COMMENT ON ACCESS METHOD mine IS 'ours';

-- plan
DROP INDEX public.t_b;
DROP ACCESS METHOD mine;
CREATE FUNCTION public.h(internal)
 RETURNS index_am_handler
 LANGUAGE internal
AS $function$gisthandler$function$;
CREATE ACCESS METHOD mine TYPE INDEX HANDLER public.h;
COMMENT ON ACCESS METHOD mine IS 'ours';
CREATE OPERATOR FAMILY public.c USING mine;
ALTER OPERATOR FAMILY public.c USING mine ADD
  OPERATOR 1 <<(box,box);
CREATE OPERATOR CLASS public.c FOR TYPE box USING mine FAMILY public.c AS
  FUNCTION 1 (box, box) gist_box_consistent(internal,box,smallint,oid,internal),
  FUNCTION 2 (box, box) gist_box_union(internal,internal),
  FUNCTION 5 (box, box) gist_box_penalty(internal,internal,internal),
  FUNCTION 6 (box, box) gist_box_picksplit(internal,internal),
  FUNCTION 7 (box, box) gist_box_same(box,box,internal);
CREATE INDEX t_b ON public.t USING mine (b public.c);

-- plan until 13
DROP INDEX public.t_b;
DROP ACCESS METHOD mine;
CREATE FUNCTION public.h(internal)
 RETURNS index_am_handler
 LANGUAGE internal
AS $function$gisthandler$function$;
CREATE ACCESS METHOD mine TYPE INDEX HANDLER public.h;
COMMENT ON ACCESS METHOD mine IS 'ours';
CREATE OPERATOR FAMILY public.c USING mine;
CREATE OPERATOR CLASS public.c FOR TYPE box USING mine FAMILY public.c AS
  OPERATOR 1 <<(box,box),
  FUNCTION 1 (box, box) gist_box_consistent(internal,box,smallint,oid,internal),
  FUNCTION 2 (box, box) gist_box_union(internal,internal),
  FUNCTION 5 (box, box) gist_box_penalty(internal,internal,internal),
  FUNCTION 6 (box, box) gist_box_picksplit(internal,internal),
  FUNCTION 7 (box, box) gist_box_same(box,box,internal);
CREATE INDEX t_b ON public.t USING mine (b public.c);
