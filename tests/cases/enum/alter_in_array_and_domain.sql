-- A label comes to an enum that stands in an array, a domain, a composite type and an index.

-- before
CREATE TYPE level AS ENUM ('low', 'high');
CREATE DOMAIN d AS level CHECK (VALUE <> 'high');
CREATE TYPE c AS (l level);
CREATE TABLE t (a level[], b d, c c, l level);
CREATE INDEX i ON t (l) WHERE l = 'low';

-- after
CREATE TYPE level AS ENUM ('low', 'middle', 'high');
CREATE DOMAIN d AS level CHECK (VALUE <> 'high');
CREATE TYPE c AS (l level);
CREATE TABLE t (a level[], b d, c c, l level);
CREATE INDEX i ON t (l) WHERE l = 'low';

-- plan
ALTER TYPE public.level ADD VALUE 'middle' BEFORE 'high';
