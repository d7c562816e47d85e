-- A default one and one that is called by name.

-- before

-- after
CREATE SCHEMA "S x";
CREATE DEFAULT CONVERSION "S x"."From Latin" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION to_latin FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;

-- plan
CREATE SCHEMA "S x";
CREATE DEFAULT CONVERSION "S x"."From Latin" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION public.to_latin FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;

-- back
DROP CONVERSION "S x"."From Latin";
DROP CONVERSION public.to_latin;
DROP SCHEMA "S x";
