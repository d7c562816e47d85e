-- Another locale.

-- before
CREATE COLLATION c (provider = icu, locale = 'de-DE');

-- after
CREATE COLLATION c (provider = icu, locale = 'fr-FR');

-- plan
DROP COLLATION public.c;
CREATE COLLATION public.c (provider = icu, locale = 'fr-FR');
