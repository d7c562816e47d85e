// What statements destroy.
#include <doctest/doctest.h>

#include "sql/losses.h"

using namespace schemadiff;

namespace {

std::string lost(const std::string& text) {
  std::string all;
  const Script script = parse_script("x.sql", text);
  for (const Statement& statement : script.statements)
    for (const std::string& loss : losses_of(statement)) all += (all.empty() ? "" : "; ") + loss;
  return all;
}

}  // namespace

TEST_CASE("what a DROP, TRUNCATE, DELETE or UPDATE destroys is named") {
  CHECK(lost("DROP TABLE a, s.\"B\";") == "table a; table s.\"B\"");
  CHECK(lost("DROP SCHEMA s CASCADE;") == "s with everything that stands on it");
  CHECK(lost("DROP SEQUENCE q;") == "sequence q");
  CHECK(lost("ALTER TABLE s.a DROP COLUMN b, ADD c int, DROP d;") ==
        "column b of table s.a; column d of table s.a");
  CHECK(lost("ALTER TYPE t DROP ATTRIBUTE x;") == "attribute x of type t");
  CHECK(lost("TRUNCATE a, b;") == "the rows of table a; the rows of table b");
  CHECK(lost("DELETE FROM a;") == "rows of table a");
  CHECK(lost("UPDATE a SET b = 1;") == "the values in table a that it overwrites");
}

TEST_CASE("what can be made again is no loss") {
  CHECK(lost("DROP INDEX i; DROP VIEW v; DROP FUNCTION f(); DROP SCHEMA s; DROP TYPE t;").empty());
  CHECK(lost("ALTER TABLE a DROP CONSTRAINT c; ALTER TABLE a ADD COLUMN b int;").empty());
  CHECK(lost("INSERT INTO a VALUES (1); SELECT 1;").empty());
}

TEST_CASE("a statement that the grammar does not know is judged by its words") {
  CHECK(lost("DELETE FROM a RETURNING OLD.x, WITH NEW;").find("what this takes: DELETE") == 0);
}
