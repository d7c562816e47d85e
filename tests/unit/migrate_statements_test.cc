// A migration file as statements: hashes, delimiters, transaction modes.
#include <doctest/doctest.h>

#include "migrate/checks.h"
#include "migrate/statements.h"

using namespace schemadiff;

namespace {

std::vector<Statement> split(const std::string& text) {
  return statements_of({"1_a.sql", "m/1_a.sql", text, file_directives(text)});
}

std::string where(const std::string& text, TxMode mode) {
  try {
    check_tx_mode(split(text), mode);
  } catch (const Error& error) {
    return to_string(error.place().value());
  }
  return "";
}

}  // namespace

TEST_CASE("partial hashes are those of Atlas") {
  CHECK(partial_hashes(split("ALTER TABLE t ADD c int;\nALTER TABLE t ADD d int;\n")) ==
        std::vector<std::string>{"h1:5+B/PViIqKGP6TmVVupBwLFScq5BFLxsrthQeGuzczQ=",
                                 "h1:9C9/6yFwrlhx4bxY3VJ/6Lx+52NwE8pUEju0JYyRmGs="});
}

TEST_CASE("a file with a delimiter is split by it, and places stay right") {
  std::vector<Statement> statements = split(
      "-- atlas:delimiter \\n\\n\\n\n"
      "-- first\nSELECT 1;\n\nSELECT ';';\n\n\n"
      "SELECT $$\n\n\n$$\n\n\n\n\n-- nothing\n");
  REQUIRE(statements.size() == 2);
  CHECK(statements[0].text == "SELECT 1;\n\nSELECT ';';");
  CHECK(statements[0].place().line == 3);
  CHECK(statements[1].text == "SELECT $$\n\n\n$$");
  CHECK(statements[1].place(1, 8).line == 8);
  CHECK(split("-- atlas:delimiter //\nSELECT '//'//SELECT (1)//\n").size() == 2);
}

TEST_CASE("what cannot run in a transaction is found, with its place") {
  std::string text = "SELECT 1;\n  CREATE INDEX CONCURRENTLY i ON t (a);\n";
  CHECK(where(text, TxMode::kFile) == "m/1_a.sql:2:3");
  CHECK(where(text, TxMode::kAll) == "m/1_a.sql:2:3");
  CHECK(where(text, TxMode::kNone).empty());
  CHECK(where("SELECT 1;\nCOMMIT;\n", TxMode::kFile) == "m/1_a.sql:2:1");
  CHECK(where("-- atlas:delimiter //\nSELECT 1;\nVACUUM;//\n", TxMode::kFile) == "m/1_a.sql:3:1");
  CHECK(where("SELECT 'VACUUM';\n", TxMode::kFile).empty());
}

TEST_CASE("what only psql or Atlas can run is refused") {
  CHECK_THROWS_WITH_AS(split("COPY t FROM stdin;\n1\n\\.\n"),
                       "COPY from or to the client cannot be part of a migration", Error);
  CHECK_THROWS_AS(split("-- atlas:txtar\n\n-- checks.sql --\nSELECT 1;\n"), Error);
}

TEST_CASE("checks are found before the first statement, whatever the file looks like") {
  auto found = [](const std::string& text) {
    std::string all;
    for (const Statement& check : checks_of({"1_a.sql", "m/1_a.sql", text, {}}))
      all += to_string(check.place()) + " " + check.text + "|";
    return all;
  };
  CHECK(found("\xEF\xBB\xBF-- schemadiff:check SELECT true;\r\n\r\nSELECT 1;\r\n") ==
        "m/1_a.sql:1:21 SELECT true|");
  CHECK(
      found("/* a licence */\n--  schemadiff:check VALUES (true)\n\n-- schemadiff:check TABLE t") ==
      "m/1_a.sql:2:22 VALUES (true)|m/1_a.sql:4:21 TABLE t|");
  CHECK(
      found("-- atlas:delimiter \\n\\n\n-- schemadiff:check SELECT true\n\nSELECT 1\n\nSELECT 2") ==
      "m/1_a.sql:2:21 SELECT true|");
  CHECK(found("-- schemadiff:irreversible rows\n-- schemadiff:using x\n") == "");
  CHECK(found("SELECT '\n-- schemadiff:check no SELECT', $$\n-- schemadiff:check $$;\n") == "");
  CHECK_THROWS_AS(found("SELECT 1;\n\n-- schemadiff:check SELECT true\n"), Error);
  CHECK_THROWS_AS(found("-- schemadiff:check SELECT 1) + (SELECT 2\n"), Error);
  CHECK_THROWS_AS(found("-- schemadiff:check SELECT 'x\n-- y'\n"), Error);
}
