-- An extension that cannot be moved is not dropped and created: what uses it would be lost.

-- before
CREATE SCHEMA ext;
CREATE EXTENSION xml2;

-- after
CREATE SCHEMA ext;
CREATE EXTENSION xml2 WITH SCHEMA ext;

-- plan
-- refused: extension xml2: PostgreSQL has no ALTER for this change; to drop and create it anew would lose its data
