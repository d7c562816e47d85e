// What of the schema files a change touches, by their text alone.
#include <doctest/doctest.h>

#include "dev/groups.h"

using namespace schemadiff;

namespace {

Roots changed(const std::string& before, const std::string& after) {
  const Groups old(read_items({parse_script("a.sql", before)}));
  const Groups now(read_items({parse_script("a.sql", after)}));
  return spread(old, now, changed_roots(old, now));
}

std::string names(const Roots& roots) {
  std::string text;
  for (const Root& root : roots)
    text += (text.empty() ? "" : " ") + root.name + (root.part.empty() ? "" : "/" + root.part);
  return text;
}

std::string statements(const std::vector<Script>& scripts) {
  std::string text;
  for (const Script& script : scripts)
    for (const Statement& statement : script.statements) text += statement.text + "\n";
  return text;
}

}  // namespace

TEST_CASE("what is said of an object elsewhere is one group with it") {
  const std::string t = "CREATE TABLE t (a int); CREATE TABLE u (b int);";
  CHECK(names(changed(t, t + "CREATE INDEX ON t (a);")) == "t");
  CHECK(names(changed(t, t + "COMMENT ON COLUMN u.b IS 'b';")) == "u");
  CHECK(names(changed(t, t + "GRANT SELECT ON t, u TO PUBLIC;")) == "t u");
  CHECK(names(changed(t, "CREATE  TABLE t (a int /* a */);\nCREATE TABLE u (b int);")) == "");
}

TEST_CASE("a trigger is a group of its own, unless more is said of it") {
  const std::string t = "CREATE TABLE t (a int);",
                    g = "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();";
  CHECK(names(changed(t, t + g)) == "t/g");
  CHECK(names(changed(t, t + g + "ALTER TABLE t DISABLE TRIGGER g;")) == "t t/g");
}

TEST_CASE("a name that comes or goes touches whatever says it, and copies follow") {
  const std::string f = "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT count(*) FROM u';";
  CHECK(names(changed(f, f + "CREATE TABLE u (a int);")) == "u f");
  const std::string t = "CREATE TABLE s (LIKE t); CREATE TABLE t (a int)";
  CHECK(names(changed(t, "CREATE TABLE s (LIKE t); CREATE TABLE t (b int)")) == "s t");
}

TEST_CASE("what cannot be told apart is looked at as a whole") {
  CHECK_THROWS_AS(changed("", "CREATE EXTENSION hstore"), NotInParts);
  CHECK_THROWS_AS(changed("", "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC"),
                  NotInParts);
  CHECK_THROWS_AS(changed("", "GRANT SELECT ON ALL TABLES IN SCHEMA s TO PUBLIC"), NotInParts);
}

TEST_CASE("an excerpt holds what changed and where a name could stand, and what sets the session") {
  const std::string before =
      "SET search_path = s; CREATE TABLE t (a int); CREATE TABLE u (b int); CREATE TABLE v (c "
      "int);";
  Excerpt excerpt({{"a.sql", before}, {"b.sql", "CREATE VIEW w AS SELECT * FROM \"u\""}},
                  {{"a.sql",
                    "SET search_path = s; CREATE TABLE t (a int); CREATE TABLE u (b text);"
                    "CREATE TABLE v (c int);"},
                   {"b.sql", "CREATE VIEW w AS SELECT * FROM \"u\""}});
  CHECK(statements(excerpt.before()) == "SET search_path = s;\nCREATE TABLE u (b int);\n");
  CHECK(statements(excerpt.after()) == "SET search_path = s;\nCREATE TABLE u (b text);\n");
  CHECK(excerpt.add_names({"nowhere"}) == false);
  CHECK(excerpt.add_names({"u"}));
  CHECK(statements(excerpt.after()) ==
        "SET search_path = s;\nCREATE TABLE u (b text);\nCREATE VIEW w AS SELECT * FROM \"u\"\n");
  CHECK_THROWS_AS(excerpt.add_names({"a\"b"}), NotInParts);
}

TEST_CASE("statements that change places are looked at as a whole") {
  CHECK_THROWS_AS(Excerpt({{"a.sql", "SELECT 1; SELECT 2;"}}, {{"a.sql", "SELECT 2; SELECT 1;"}}),
                  NotInParts);
}
