-- Names and texts that mean something to HTML, to scripts, to paths, or to Graphviz.
CREATE SCHEMA "<b>bold</b>";
CREATE SCHEMA "../up";
CREATE SCHEMA "no-schema";

CREATE TABLE "<script>alert(1)</script>" (
  id bigint PRIMARY KEY,
  "</script><img src=x onerror=alert(1)>" text,
  "quo""te'd" text DEFAULT '</title>&amp;"''' CHECK ("quo""te'd" <> '<!--')
);
COMMENT ON TABLE "<script>alert(1)</script>" IS '<script>document.title = ''broken''</script> & more
a second line';
COMMENT ON COLUMN "<script>alert(1)</script>"."quo""te'd" IS '"><svg onload=alert(1)>';

CREATE TABLE "Users" (id bigint PRIMARY KEY, script_id bigint REFERENCES "<script>alert(1)</script>");
CREATE TABLE users (id bigint PRIMARY KEY, other bigint REFERENCES "Users", self bigint REFERENCES users);
CREATE TABLE "<b>bold</b>"."javascript:alert(1)" (id bigint PRIMARY KEY, u bigint NOT NULL UNIQUE REFERENCES users);
CREATE TABLE "../up"."../../etc/passwd" (id bigint PRIMARY KEY);
CREATE TABLE "no-schema"."index" (id bigint PRIMARY KEY);
CREATE TABLE "Größe 表 🐘" ("\N \G \" int, "a|b`c" int);
CREATE TABLE "an_extraordinarily_long_table_name_of_sixty_three_bytes_or_so_x" (id int);

CREATE VIEW "a & b" AS SELECT id AS "<i>" FROM "<script>alert(1)</script>" WHERE id < 5 AND id > 1;
CREATE FUNCTION "f<x>"(a int) RETURNS text LANGUAGE sql AS $$ SELECT '</code></pre><script>alert(2)</script>' $$;
CREATE FUNCTION "f<x>"(a text) RETURNS text LANGUAGE sql AS $$ SELECT '```' || a $$;
