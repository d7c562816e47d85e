-- libc and ICU, not deterministic, in use.

-- before

-- after
CREATE COLLATION plain (locale = 'C');
CREATE COLLATION german (provider = icu, locale = 'de-DE');
CREATE COLLATION "No Case" (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (a text COLLATE german, b text COLLATE "No Case");

-- plan
CREATE COLLATION public."No Case" (provider = icu, deterministic = false, locale = 'und-u-ks-level2');
CREATE COLLATION public.german (provider = icu, locale = 'de-DE');
CREATE COLLATION public.plain (provider = libc, locale = 'C');
CREATE TABLE public.t (
  a text COLLATE public.german,
  b text COLLATE public."No Case"
);
