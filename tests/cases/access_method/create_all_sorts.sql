-- One for tables, one for indexes.

-- before

-- after
CREATE ACCESS METHOD "Heap 2" TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD gist2 TYPE INDEX HANDLER gisthandler;
CREATE OPERATOR CLASS box_ops2 DEFAULT FOR TYPE box USING gist2 AS
  OPERATOR 1 <<, OPERATOR 2 &<,
  FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal);
CREATE TABLE t (b box);
CREATE INDEX t_b ON t USING gist2 (b);

-- plan
CREATE ACCESS METHOD "Heap 2" TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD gist2 TYPE INDEX HANDLER gisthandler;
CREATE OPERATOR FAMILY public.box_ops2 USING gist2;
ALTER OPERATOR FAMILY public.box_ops2 USING gist2 ADD
  OPERATOR 1 <<(box,box),
  OPERATOR 2 &<(box,box);
CREATE OPERATOR CLASS public.box_ops2 DEFAULT FOR TYPE box USING gist2 FAMILY public.box_ops2 AS
  FUNCTION 1 (box, box) gist_box_consistent(internal,box,smallint,oid,internal),
  FUNCTION 2 (box, box) gist_box_union(internal,internal),
  FUNCTION 5 (box, box) gist_box_penalty(internal,internal,internal),
  FUNCTION 6 (box, box) gist_box_picksplit(internal,internal),
  FUNCTION 7 (box, box) gist_box_same(box,box,internal);
CREATE TABLE public.t (
  b box
);
CREATE INDEX t_b ON public.t USING gist2 (b);

-- plan until 13
CREATE ACCESS METHOD "Heap 2" TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD gist2 TYPE INDEX HANDLER gisthandler;
CREATE OPERATOR FAMILY public.box_ops2 USING gist2;
CREATE OPERATOR CLASS public.box_ops2 DEFAULT FOR TYPE box USING gist2 FAMILY public.box_ops2 AS
  OPERATOR 1 <<(box,box),
  OPERATOR 2 &<(box,box),
  FUNCTION 1 (box, box) gist_box_consistent(internal,box,smallint,oid,internal),
  FUNCTION 2 (box, box) gist_box_union(internal,internal),
  FUNCTION 5 (box, box) gist_box_penalty(internal,internal,internal),
  FUNCTION 6 (box, box) gist_box_picksplit(internal,internal),
  FUNCTION 7 (box, box) gist_box_same(box,box,internal);
CREATE TABLE public.t (
  b box
);
CREATE INDEX t_b ON public.t USING gist2 (b);

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP ACCESS METHOD "Heap 2";
DROP ACCESS METHOD gist2;
