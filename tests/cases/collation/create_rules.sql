-- Rules that an ICU collation adds to its locale.
-- version: from 16

-- before

-- after
CREATE COLLATION mine (provider = icu, locale = 'und', rules = '&V << w <<< W');

-- plan
CREATE COLLATION public.mine (provider = icu, locale = 'und', rules = '&V << w <<< W');

-- back
DROP COLLATION public.mine;
