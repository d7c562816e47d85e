-- Options of the table and of columns, a default, NOT NULL, a collation, a check, a generated column,
-- triggers, privileges of a column; one without columns, one of files, one under a name that needs
-- quotes, a view upon it. Rows are elsewhere, so nothing here depends on data.

-- before

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE FOREIGN TABLE "Far Away" (
  id integer OPTIONS (column_name 'ID') NOT NULL,
  "a name" text OPTIONS (column_name 'it''s') COLLATE "C" DEFAULT 'x',
  size bigint,
  twice bigint GENERATED ALWAYS AS (size * 2) STORED,
  CONSTRAINT positive CHECK (id > 0)
) SERVER far OPTIONS (schema_name 's', table_name 'T "1"', updatable 'false');
CREATE FOREIGN TABLE empty () SERVER far;
CREATE FOREIGN TABLE words (word text NOT NULL) SERVER files OPTIONS (filename '/usr/share/dict/words', format 'csv', header 'true');
CREATE TRIGGER t BEFORE INSERT ON "Far Away" FOR EACH ROW EXECUTE FUNCTION f();
CREATE VIEW v AS SELECT id FROM "Far Away";
ALTER FOREIGN TABLE words ALTER COLUMN word SET STATISTICS 10;
COMMENT ON FOREIGN TABLE words IS 'of a file';
COMMENT ON COLUMN words.word IS 'one a line';
GRANT SELECT (word) ON words TO reader;
ALTER FOREIGN TABLE empty OWNER TO someone;

-- plan
CREATE EXTENSION file_fdw WITH SCHEMA public;
CREATE EXTENSION postgres_fdw WITH SCHEMA public;
CREATE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN new; END$function$;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE public."Far Away" (
  id integer OPTIONS (column_name 'ID') NOT NULL,
  "a name" text OPTIONS (column_name 'it''s') COLLATE "C" DEFAULT 'x'::text,
  size bigint,
  twice bigint GENERATED ALWAYS AS ((size * 2)) STORED,
  CONSTRAINT positive CHECK ((id > 0))
) SERVER far OPTIONS (schema_name 's', table_name 'T "1"', updatable 'false');
CREATE FOREIGN TABLE public.empty () SERVER far;
ALTER FOREIGN TABLE public.empty OWNER TO someone;
CREATE FOREIGN TABLE public.words (
  word text NOT NULL
) SERVER files OPTIONS (filename '/usr/share/dict/words', format 'csv', header 'true');
ALTER TABLE ONLY public.words ALTER COLUMN word SET STATISTICS 10;
GRANT SELECT (word) ON TABLE public.words TO reader;
COMMENT ON FOREIGN TABLE public.words IS 'of a file';
COMMENT ON COLUMN public.words.word IS 'one a line';
CREATE VIEW public.v AS
 SELECT "Far Away".id
   FROM public."Far Away";
CREATE TRIGGER t BEFORE INSERT ON public."Far Away" FOR EACH ROW EXECUTE FUNCTION public.f();

-- plan from 16
CREATE EXTENSION file_fdw WITH SCHEMA public;
CREATE EXTENSION postgres_fdw WITH SCHEMA public;
CREATE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN new; END$function$;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE public."Far Away" (
  id integer OPTIONS (column_name 'ID') NOT NULL,
  "a name" text OPTIONS (column_name 'it''s') COLLATE "C" DEFAULT 'x'::text,
  size bigint,
  twice bigint GENERATED ALWAYS AS ((size * 2)) STORED,
  CONSTRAINT positive CHECK ((id > 0))
) SERVER far OPTIONS (schema_name 's', table_name 'T "1"', updatable 'false');
CREATE FOREIGN TABLE public.empty () SERVER far;
ALTER FOREIGN TABLE public.empty OWNER TO someone;
CREATE FOREIGN TABLE public.words (
  word text NOT NULL
) SERVER files OPTIONS (filename '/usr/share/dict/words', format 'csv', header 'true');
ALTER TABLE ONLY public.words ALTER COLUMN word SET STATISTICS 10;
GRANT SELECT (word) ON TABLE public.words TO reader;
COMMENT ON FOREIGN TABLE public.words IS 'of a file';
COMMENT ON COLUMN public.words.word IS 'one a line';
CREATE VIEW public.v AS
 SELECT id
   FROM public."Far Away";
CREATE TRIGGER t BEFORE INSERT ON public."Far Away" FOR EACH ROW EXECUTE FUNCTION public.f();
