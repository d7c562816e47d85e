-- Another provider, and not deterministic any more; owner and comment come back.

-- before
CREATE COLLATION c (provider = icu, locale = 'de-DE');
COMMENT ON COLLATION c IS 'kept';
ALTER COLLATION c OWNER TO case_owner;
CREATE COLLATION d (provider = icu, locale = 'de-DE');

-- after
CREATE COLLATION c (provider = icu, locale = 'de-DE', deterministic = false);
COMMENT ON COLLATION c IS 'kept';
ALTER COLLATION c OWNER TO case_owner;
CREATE COLLATION d (provider = libc, locale = 'C');

-- plan
DROP COLLATION public.c;
DROP COLLATION public.d;
CREATE COLLATION public.c (provider = icu, deterministic = false, locale = 'de-DE');
ALTER COLLATION public.c OWNER TO case_owner;
COMMENT ON COLLATION public.c IS 'kept';
CREATE COLLATION public.d (provider = libc, locale = 'C');
