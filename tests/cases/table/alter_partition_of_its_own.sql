-- What a partition has of its own: owner, privileges, comments, storage, replica identity, defaults,
-- NOT NULL, row security, statistics targets.

-- before
CREATE TABLE p (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
ALTER TABLE p1 OWNER TO someone_else;
CREATE TABLE p2 PARTITION OF p (b DEFAULT 'x' NOT NULL) FOR VALUES FROM (10) TO (20);
ALTER TABLE p2 OWNER TO someone;

-- after
CREATE TABLE p (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p (b DEFAULT 'x' NOT NULL) FOR VALUES FROM (0) TO (10) WITH (fillfactor = 50);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
ALTER TABLE p2 OWNER TO someone;
ALTER TABLE p1 OWNER TO someone;
ALTER TABLE p1 REPLICA IDENTITY FULL;
ALTER TABLE p1 ALTER b SET STORAGE EXTERNAL;
ALTER TABLE p1 ALTER b SET STATISTICS 50;
ALTER TABLE p1 ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON p1 TO someone_else;
GRANT SELECT (b) ON p2 TO someone_else;
COMMENT ON TABLE p1 IS 'the first';
COMMENT ON COLUMN p1.b IS 'its text';

-- plan
ALTER TABLE public.p1
  SET (fillfactor='50'),
  ALTER COLUMN b SET STATISTICS 50,
  ALTER COLUMN b SET STORAGE EXTERNAL;
ALTER TABLE public.p1 REPLICA IDENTITY FULL;
ALTER TABLE public.p1 ENABLE ROW LEVEL SECURITY;
-- depends on data: fails if a row holds NULL in column b of public.p1
ALTER TABLE public.p1
  ALTER COLUMN b SET DEFAULT 'x'::text,
  ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.p1 OWNER TO someone;
GRANT SELECT ON TABLE public.p1 TO someone_else;
COMMENT ON TABLE public.p1 IS 'the first';
COMMENT ON COLUMN public.p1.b IS 'its text';
ALTER TABLE public.p2
  ALTER COLUMN b DROP NOT NULL,
  ALTER COLUMN b DROP DEFAULT;
GRANT SELECT (b) ON TABLE public.p2 TO someone_else;
