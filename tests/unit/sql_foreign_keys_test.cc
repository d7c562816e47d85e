// Foreign keys are cut out of CREATE TABLE and come back as ALTER TABLE.
#include <doctest/doctest.h>

#include "sql/foreign_keys.h"

using namespace schemadiff;

namespace {

// What is left, with runs of blanks as one, and the statements; checks that both still parse.
std::vector<std::string> cut(const std::string& text) {
  Script script = parse_script("f.sql", text);
  REQUIRE(script.statements.size() == 1);
  REQUIRE(script.statements[0].parsed);
  TableWithoutForeignKeys table = without_foreign_keys(script.statements[0]);
  CHECK(table.text.size() == script.statements[0].text.size());
  CHECK(parse_script("f.sql", table.text).statements.at(0).parsed);
  std::vector<std::string> all = {""};
  for (char c : table.text)
    if (c != ' ' || all[0].empty() || all[0].back() != ' ') all[0] += c;
  for (const ForeignKey& key : table.removed) {
    CHECK(parse_script("f.sql", key.statement.text()).statements.at(0).parsed);
    all.push_back(key.statement.text());
  }
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("foreign keys of columns") {
  CHECK(cut("create table t(a int references u)") ==
        Texts{"create table t(a int )", "ALTER TABLE t ADD FOREIGN KEY (a) references u"});
  CHECK(
      cut("create table s.\"T\"(\"A b\" int not null constraint \"x y\" references u(id) on delete "
          "set null (\"A b\") not deferrable initially immediate unique, b int check (b > 0));") ==
      Texts{"create table s.\"T\"(\"A b\" int not null unique, b int check (b > 0));",
            "ALTER TABLE s.\"T\" ADD constraint \"x y\" FOREIGN KEY (\"A b\") references u(id) on "
            "delete set null (\"A b\") not deferrable initially immediate"});
  CHECK(cut("create table t(a text references u deferrable collate \"C\" references v match full, "
            "b int)") == Texts{"create table t(a text collate \"C\" , b int)",
                               "ALTER TABLE t ADD FOREIGN KEY (a) references u deferrable",
                               "ALTER TABLE t ADD FOREIGN KEY (a) references v match full"});
}

TEST_CASE("foreign keys of the table take a comma with them") {
  CHECK(cut("create table t(a int, foreign key (a) references u, constraint f foreign key (a, b) "
            "references v (c, d) not valid)") ==
        Texts{"create table t(a int )", "ALTER TABLE t ADD foreign key (a) references u",
              "ALTER TABLE t ADD constraint f foreign key (a, b) references v (c, d) not valid"});
  CHECK(cut("create table t(foreign key (a) references u, a int, b numeric(1, 2), foreign key (a) "
            "references v)") == Texts{"create table t( a int, b numeric(1, 2) )",
                                      "ALTER TABLE t ADD foreign key (a) references u",
                                      "ALTER TABLE t ADD foreign key (a) references v"});
  CHECK(cut("create table t(foreign key (a) references u) inherits (p)") ==
        Texts{"create table t( ) inherits (p)", "ALTER TABLE t ADD foreign key (a) references u"});
}

TEST_CASE("comments and other characters do not matter") {
  CHECK(
      cut("create table t(\n ä int references u -- why, and (\n, foreign key (ä) -- ö\n references "
          "v /* ) */)") == Texts{"create table t(\n ä int -- why, and (\n \n /* ) */)",
                                 "ALTER TABLE t ADD FOREIGN KEY (\"ä\") references u",
                                 "ALTER TABLE t ADD foreign key (ä) -- ö\n references v"});
}

TEST_CASE("what is no table with foreign keys stays as it is") {
  CHECK(cut("create table t(a int check (a > 0))") == Texts{"create table t(a int check (a > 0))"});
  CHECK(cut("alter table t add foreign key (a) references u").size() == 1);
}
