// ER diagrams: marks, cardinality, names of all sorts, several schemas, sizes.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "docs/mermaid.h"
#include "docs/mermaid_text.h"
#include "unit/docs_tables.h"

using namespace schemadiff;

namespace {

std::string drawn(const Model& model, const std::string& schema) {
  return er_mermaid(model, diagrams_of_schema(model, schema, 1000)[0]);
}

}  // namespace

TEST_CASE("a diagram shows columns, marks, comments and foreign keys") {
  Model model;
  RelationModel users =
      table("users", {column("id", "character varying"), column("email", "text")}, {"id"});
  users.keys.push_back({"users_email_key", {"email"}, false});
  users.columns[1].comment = "Where mail goes; \"never\" shown.\nSecond line.";
  RelationModel roles =
      table("roles", {column("user_id", "character varying"), column("n", "numeric(10,2)[]")},
            {"user_id"});
  refer(roles, {"user_id"}, users);
  model.relations = {roles, users};
  CHECK(drawn(model, "public") ==
        R"(erDiagram
  roles {
    varchar user_id PK, FK
    numeric(10_2)[] n "numeric(10,2)#91;#93;"
  }
  users {
    varchar id PK
    text email UK "Where mail goes; #34;never#34; shown. …"
  }
  users ||--o| roles : "fk_roles_users"
)");
}

TEST_CASE("cardinality follows NOT NULL and uniqueness of the foreign key's columns") {
  const RelationModel parent = table("parent", {column("id", "integer")}, {"id"});
  const auto with = [&](bool not_null, bool unique) {
    RelationModel child =
        table("child", {column("id", "integer"), column("parent_id", "integer", not_null)}, {"id"});
    if (unique) child.keys.push_back({"child_parent_id_key", {"parent_id"}, false});
    refer(child, {"parent_id"}, parent);
    Model model;
    model.relations = {child, parent};
    return drawn(model, "public");
  };
  CHECK(has(with(true, false), "parent ||--o{ child"));
  CHECK(has(with(true, true), "parent ||--o| child"));
  CHECK(has(with(false, false), "parent |o--o{ child"));
  CHECK(has(with(false, true), "parent |o--o| child"));
}

TEST_CASE("part of a composite key does not make the foreign key unique") {
  const RelationModel parent = table("parent", {column("id", "integer")}, {"id"});
  RelationModel child =
      table("child", {column("a", "integer"), column("parent_id", "integer")}, {"a", "parent_id"});
  refer(child, {"parent_id"}, parent);
  Model model;
  model.relations = {child, parent};
  CHECK(has(drawn(model, "public"), "parent ||--o{ child"));
}

TEST_CASE("a name that is no plain word gets an id of its own and shows as it is") {
  const MermaidIds ids({"order lines", "order-lines", "end", "Users", "users", "Größe", "a\"b\\c"});
  CHECK(ids.declaration("order lines") == "t_order_lines[\"order lines\"]");
  CHECK(ids.declaration("order-lines") == "t_order_lines_2[\"order-lines\"]");
  CHECK(ids.declaration("end") == "t_end[\"end\"]");
  CHECK(ids.declaration("Users") == "Users");
  CHECK(ids.declaration("users") == "t_users[\"users\"]");
  CHECK(ids.declaration("Größe") == "t_Gr_e[\"Größe\"]");
  CHECK(ids.declaration("a\"b\\c") == "t_a_b_c[\"a#34;b#92;c\"]");
}

TEST_CASE("quoted text holds nothing that Mermaid would read as its own") {
  CHECK(mermaid_quoted("snake_case, (fine); note: yes") == "snake_case, (fine); note: yes");
  CHECK(mermaid_quoted("_x_ *y* #1; <b> %%{") ==
        "#95;x#95; #42;y#42; #35;1; #60;b#62; #37;#37;#123;");
  CHECK(mermaid_quoted("1. one") == "1#46; one");
  CHECK(mermaid_quoted("direction TB") == "#100;irection TB");
  CHECK(mermaid_quoted("https://x www.x.org") == "https#58;//x www#46;x.org");
  CHECK(mermaid_quoted("a\r\n\tb") == "a   b");
}

TEST_CASE("words keep what the grammar allows and say when they do not show the truth") {
  CHECK(mermaid_word("plain_word").exact);
  CHECK(mermaid_word("naïve").text == "naïve");
  for (const auto& [text, word] :
       {std::pair{"two words", "two_words"}, std::pair{"pk", "_pk"}, std::pair{"FK-x", "_FK-x"},
        std::pair{"1st", "_1st"}, std::pair{"\"My Type\"", "My_Type"}, std::pair{"a~b~c", "a_b_c"},
        std::pair{"s.t", "s_t"}, std::pair{"()", "_()"}}) {
    CAPTURE(text);
    CHECK(mermaid_word(text).text == word);
    CHECK_FALSE(mermaid_word(text).exact);
  }
  CHECK(mermaid_word("pkey").text == "pkey");
  CHECK_FALSE(mermaid_word("__init__").exact);
}

TEST_CASE("PostgreSQL's long type names are shown by their short ones") {
  CHECK(short_type("timestamp with time zone") == "timestamptz");
  CHECK(short_type("timestamp(3) with time zone[]") == "timestamptz(3)[]");
  CHECK(short_type("timestamp without time zone") == "timestamp");
  CHECK(short_type("time(6) with time zone") == "timetz(6)");
  CHECK(short_type("character varying(20)[]") == "varchar(20)[]");
  CHECK(short_type("double precision") == "float8");
  CHECK(short_type("interval day to second") == "interval day to second");
  CHECK(short_type("time_zone") == "time_zone");
}

TEST_CASE("each schema has a diagram; a table of another one is an empty box") {
  const RelationModel users = table("users", {column("id", "integer")}, {"id"}, "auth");
  RelationModel bills =
      table("bills", {column("id", "integer"), column("user_id", "integer")}, {"id"}, "billing");
  refer(bills, {"user_id"}, users);
  Model model;
  model.relations = {users, bills};
  CHECK(er_schemas(model) == std::vector<std::string>{"auth", "billing"});
  CHECK(has(drawn(model, "billing"),
            "  t_auth_users[\"auth.users\"]\n  t_auth_users ||--o{ bills : \"fk_bills_users\"\n"));
  CHECK(has(er_mermaid(model), "%% schema auth\nerDiagram\n"));
  const std::string markdown = er_markdown(model);
  CHECK(has(markdown, "## Schema billing\n\n```mermaid\nerDiagram\n"));
  CHECK(has(markdown, "| bills |  | 2 | id | auth.users |\n"));
}

TEST_CASE(
    "partitions are part of their table's box, parents have dotted lines, foreign tables are "
    "told") {
  RelationModel day = table("day", {column("id", "integer")}, {"id"});
  day.partition_key = "RANGE (id)";
  RelationModel first = table("day_1", {column("id", "integer")}, {"id"}, "old");
  first.bound = "FOR VALUES FROM (0) TO (10)";
  first.parents = {{"public", "day"}};
  RelationModel half = table("day_1_0", {column("id", "integer")}, {"id"});
  half.bound = "DEFAULT";
  half.parents = {{"old", "day_1"}};
  RelationModel heir = table("heir", {column("id", "integer")}, {});
  heir.parents = {{"public", "day"}, {"shop", "thing"}};
  refer(heir, {"id"}, half);
  RelationModel words = table("words", {column("w", "text")}, {});
  words.type = "foreign table";
  words.server = "files";
  Model model;
  model.relations = {day, first, half, heir, words};
  CHECK(er_schemas(model) == std::vector<std::string>{"public"});
  CHECK(drawn(model, "public") ==
        "erDiagram\n"
        "  day[\"day (partitioned by RANGE (id))\"] {\n    integer id PK\n  }\n"
        "  heir {\n    integer id FK\n  }\n"
        "  words[\"words (foreign, on files)\"] {\n    text w\n  }\n"
        "  t_shop_thing[\"shop.thing\"]\n"
        "  day ||..o| heir : \"inherited by\"\n"
        "  t_shop_thing ||..o| heir : \"inherited by\"\n"
        "  day ||--o{ heir : \"fk_heir_day_1_0\"\n");
  CHECK_FALSE(has(er_markdown(model), "\n| day_1"));
}

TEST_CASE("a type of the diagram's own schema goes without it") {
  Model model;
  model.relations = {
      table("t", {column("a", "shop.level[]"), column("b", "other.level")}, {"a"}, "shop")};
  CHECK(has(drawn(model, "shop"), "    level[] a PK\n"));
  CHECK(has(drawn(model, "shop"), "    other_level b \"other.level\"\n"));
}

TEST_CASE("a schema without tables is an empty diagram") {
  CHECK(er_mermaid(Model()) == "erDiagram\n");
  CHECK(has(er_markdown(Model()), "no tables"));
}

TEST_CASE("Markdown cells show comments as they are") {
  Model model;
  model.relations = {table("a|b", {column("id", "integer")}, {"id"})};
  model.relations[0].comment = "one *two*\n<three> | _four_ snake_case";
  CHECK(has(er_markdown(model),
            "| a\\|b | one \\*two\\* &lt;three> \\| \\_four\\_ snake_case | 1 | id |  |"));
}

TEST_CASE("a diagram that Mermaid would refuse for its size is drawn with less") {
  Model model;
  for (int i = 0; i < 1000; ++i) {
    RelationModel wide = table("t" + std::to_string(i), {}, {"id"});
    for (int j = 0; j < 10; ++j) wide.columns.push_back(column("c" + std::to_string(j), "integer"));
    wide.columns.push_back(column("id", "integer"));
    model.relations.push_back(wide);
  }
  const std::string text = drawn(model, "public");
  CHECK(text.size() <= 50'000);
  CHECK(text.starts_with("%% Drawn without columns outside of keys"));
}
