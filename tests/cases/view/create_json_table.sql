-- JSON_TABLE, which is newer than the grammar that reads the files.
-- version: from 17

-- before

-- after
CREATE VIEW v AS SELECT j.a FROM t, JSON_TABLE(t.doc, '$[*]' COLUMNS (a integer PATH '$.a')) AS j;
CREATE TABLE t (doc jsonb);

-- plan
CREATE TABLE public.t (
  doc jsonb
);
CREATE VIEW public.v AS
 SELECT j.a
   FROM public.t,
    LATERAL JSON_TABLE(
            t.doc, '$[*]' AS json_table_path_0
            COLUMNS (
                a integer PATH '$."a"'
            )
        ) j;

-- back
DROP VIEW public.v;
-- loses: table public.t
DROP TABLE public.t;
