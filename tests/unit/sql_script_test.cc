// Splitting of files into statements, places and directives.
#include <doctest/doctest.h>

#include "sql/lexer.h"
#include "sql/script.h"

using namespace schemadiff;

namespace {

std::vector<std::string> texts(const std::string& text) {
  std::vector<std::string> found;
  for (const Statement& statement : parse_script("f.sql", text).statements)
    found.push_back(statement.text);
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("statements are cut at semicolons that stand free") {
  CHECK(texts("") == Texts{});
  CHECK(texts(" ;; -- nothing\n;/* ; */;") == Texts{});
  CHECK(texts("select 1; select 2") == Texts{"select 1;", "select 2"});
  CHECK(texts("-- a\n/* b /* c; */ ; */ select ';' ; -- d\n") == Texts{"select ';' ;"});
  CHECK(texts("select E'\\';', $$;$$, $a$;$$;$a$, \";\", a$b$;") ==
        Texts{"select E'\\';', $$;$$, $a$;$$;$a$, \";\", a$b$;"});
  CHECK(texts("create rule r as on insert to t do also (select 1; select 2); select 3;").size() ==
        2);
}

TEST_CASE("a begin atomic body is one statement, also when something else does not parse") {
  std::string atomic =
      "create function f(x int) returns int begin atomic select case when x > 0 then 1 end; "
      "select 2; end;";
  CHECK(texts(atomic + "select 1;") == Texts{atomic, "select 1;"});
  CHECK(texts("crate table x; " + atomic) == Texts{"crate table x;", atomic});
  CHECK(
      texts("create procedure p() begin atomic end; create table \"begin\"(atomic int);").size() ==
      2);
}

TEST_CASE("what does not parse is kept, and marked") {
  Script script = parse_script("f.sql", "create tabel t(); create table u(a int default 1_000);");
  REQUIRE(script.statements.size() == 2);
  CHECK(!script.statements[0].parsed);
  CHECK(!script.statements[1].parsed);  // PostgreSQL 16
  CHECK(script.statements[1].text == "create table u(a int default 1_000);");
  CHECK(parse_script("f.sql", "select 1").statements[0].parsed);
}

TEST_CASE("places count characters and survive carriage returns") {
  Script script = parse_script(
      "f.sql", "\xEF\xBB\xBF-- x\r\n\r\n  create table t(\r\n  ä int,\r\n  ö bogus\r\n);");
  REQUIRE(script.statements.size() == 1);
  const Statement& statement = script.statements[0];
  CHECK(statement.place() == Place{"f.sql", 3, 3, "  create table t("});
  CHECK(statement.place(3, 5) == Place{"f.sql", 5, 5, "  ö bogus"});
  CHECK(statement.place(1, 8).column == 10);
  CHECK(statement.place(0, 0).line == 3);
  CHECK(statement.place(statement.text.find("bogus")) == Place{"f.sql", 5, 5, "  ö bogus"});
  CHECK(statement.place(99, 99).line == 6);
}

TEST_CASE("directives find their statement") {
  Script script =
      parse_script("f.sql",
                   "-- atlas:txmode none\n-- schemadiff:a\n\n"
                   "-- schemadiff:renamed-from  old name \r\ncreate table t(\n"
                   "  --schemadiff:inside x\n a int); -- schemadiff:behind\n"
                   "-- schemadiff: nothing\n-- other:word\nselect 1;\n-- schemadiff:last\n");
  REQUIRE(script.directives.size() == 2);
  CHECK(script.directives[0].prefix == "atlas");
  CHECK(script.directives[0].word == "txmode");
  CHECK(script.directives[0].argument == "none");
  CHECK(script.directives[1].word == "a");
  REQUIRE(script.statements.size() == 2);
  const auto& directives = script.statements[0].directives;
  REQUIRE(directives.size() == 3);
  CHECK(directives[0].word == "renamed-from");
  CHECK(directives[0].argument == "old name");
  CHECK(directives[1].word == "inside");
  CHECK(directives[2].word == "behind");
  REQUIRE(script.statements[1].directives.size() == 1);
  CHECK(script.statements[1].directives[0].word == "last");
}

TEST_CASE("leading comments without a blank line belong to the first statement") {
  Script script = parse_script("f.sql", "-- schemadiff:a\nselect 1;");
  CHECK(script.directives.empty());
  CHECK(script.statements[0].directives.size() == 1);
  CHECK(parse_script("f.sql", "-- schemadiff:irreversible why").directives.size() == 1);
}

TEST_CASE("pg_dump's own lines are passed over, other psql commands are not") {
  CHECK(texts("\\restrict abc\nselect 1;\n\\unrestrict abc\n") == Texts{"select 1;"});
  CHECK(texts("copy t (a) from stdin;\n1\t'\n\\.\nselect 2;") ==
        Texts{"copy t (a) from stdin;", "select 2;"});
  try {
    parse_script("f.sql", "select 1;\n  \\i other.sql\n");
    FAIL("\\i was taken");
  } catch (const Error& error) {
    CHECK(to_string(*error.place()) == "f.sql:2:3");
    CHECK(std::string(error.what()) == "\\i is a command of psql, not SQL");
    CHECK(!error.help().empty());
  }
}

TEST_CASE("a file that is not UTF-8 or never ends a string is refused at its place") {
  auto place_of = [](const std::string& text) {
    try {
      parse_script("f.sql", text);
    } catch (const Error& error) {
      return to_string(error.place().value());
    }
    return std::string("accepted");
  };
  CHECK(place_of("select 1;\nselect 'gr\xFC\xDF';") == "f.sql:2:11");
  CHECK(place_of(std::string("select 1;\0", 10)) == "f.sql:1:10");
  CHECK(place_of("\xFF\xFEs\0") == "f.sql:1:1");
  CHECK(place_of("select \xED\xA0\x80") == "f.sql:1:8");
  CHECK(place_of("select 'grüß 😀';") == "accepted");
  CHECK(place_of("select 1;\n  select 'abc;\n") == "f.sql:2:10");
  CHECK(place_of("/* /* */") == "f.sql:1:1");
  CHECK(place_of("select $x$ $y$") == "f.sql:1:8");
}

TEST_CASE("mentions are the names in a text") {
  CHECK(mentions("SELECT a.\"B c\", 'no' FROM Users -- not this\n") ==
        Texts{"B c", "a", "from", "select", "users"});
  CHECK(mentions("'open").empty());
  CHECK(dotted_name("public.\"My.Seq\"") == Texts{"public", "My.Seq"});
  CHECK(dotted_name("f(int, text)") == Texts{"f"});
  CHECK(dotted_name("a b").empty());
}
