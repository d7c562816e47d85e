-- Made from one that fits any encoding, which the locale alone does not say.

-- before
CREATE TABLE t (a text);

-- after
CREATE COLLATION posix FROM "POSIX";
CREATE TABLE t (a text, b text COLLATE posix);

-- plan
CREATE COLLATION public.posix FROM pg_catalog."POSIX";
ALTER TABLE public.t ADD COLUMN b text COLLATE public.posix;

-- back
-- loses: column b of table public.t
ALTER TABLE public.t DROP COLUMN b;
DROP COLLATION public.posix;
