-- A language is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE FUNCTION h() RETURNS language_handler LANGUAGE c AS 'plpgsql', 'plpgsql_call_handler';
CREATE LANGUAGE mine HANDLER h;

-- plan
-- refused: language mine
