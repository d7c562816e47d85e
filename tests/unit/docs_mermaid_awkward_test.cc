// The diagrams that the browser check renders (tests/mermaid): every sort of name that could break
// Mermaid's grammar. tests/mermaid/awkward.names lists what must be readable in the picture.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "docs/mermaid.h"

using namespace schemadiff;

namespace {

RelationModel table(const std::string& schema, const std::string& name) {
  RelationModel result;
  result.schema = schema;
  result.name = name;
  result.type = "table";
  ColumnModel id;
  id.name = "id";
  id.type = "bigint";
  id.not_null = true;
  result.columns = {id};
  result.keys = {{name + "_pkey", {"id"}, true}};
  return result;
}

void add(RelationModel& table, const std::string& name, const std::string& type,
         const std::string& comment = "") {
  ColumnModel column;
  column.name = name;
  column.type = type;
  column.comment = comment;
  table.columns.push_back(column);
}

Model awkward() {
  Model model;
  for (const char* name :
       {"order lines", "order-lines", "end", "erDiagram", "__proto__",
        "say \"hi\" \\o/ 100% %%{init}%%", "a.b; c: #35; <script>alert(1)</script>", "direction TB",
        "_emphasis_", "Größe 表 🐘", "one", "style:x#y;", "`ticks` ~tilde~ $$x$$ [l](u)",
        "an_extraordinarily_long_table_name_of_sixty_three_bytes_or_so_x"})
    model.relations.push_back(table("awk \"ward\"", name));
  RelationModel& lines = model.relations[0];
  for (const char* name : {"pk", "FK", "my column", "1st", "a~b~c", "a.b,c", "[x]", "__init__",
                           "Größe", "style", "end", "}", "表", "\"", "numeric", "a#b;", "(", "``"})
    add(lines, name, "text");
  RelationModel& types = model.relations[1];
  int n = 0;
  for (const char* type :
       {"numeric(10,2)", "timestamp with time zone", "character varying(20)[]", "\"My Type\"",
        "interval day to second(3)", "\"other schema\".\"t~y~p\"[]", "\"char\"", "bit varying(3)",
        "double precision", "time(3) without time zone", "\"pk\"", "geometry(Point,4326)"})
    add(types, "c" + std::to_string(++n), type);
  RelationModel& comments = model.relations[2];
  n = 0;
  for (const char* comment :
       {"1. a list? _no_ ~x~y~ \"quoted\" 50% {brace} |bar|", "12:30 https://example.org *stars*",
        "# heading", "- item", "    code", "two\nlines", "fa:fa-user ::: #quot; &amp; \\",
        "a long comment that goes on and on, until nobody would want to read it in a diagram"})
    add(comments, "c" + std::to_string(++n), "text", comment);
  for (std::size_t i = 1; i < model.relations.size(); ++i) {
    add(model.relations[i], "parent", "bigint");
    model.relations[i].foreign_keys.push_back({"fk label \"with\" quotes: direction LR",
                                               {"parent"},
                                               "awk \"ward\"",
                                               model.relations[i - 1].name,
                                               {"id"},
                                               "NO ACTION",
                                               "NO ACTION"});
  }
  RelationModel other = table("other", "end to end");
  other.foreign_keys.push_back(
      {"fk", {"id"}, "awk \"ward\"", "order lines", {"id"}, "CASCADE", "CASCADE"});
  other.foreign_keys.push_back(
      {"fk_self", {"id"}, "other", "end to end", {"id"}, "NO ACTION", "NO ACTION"});
  model.relations[3].foreign_keys.push_back(
      {"out", {"parent"}, "other", "end to end", {"id"}, "NO ACTION", "NO ACTION"});
  model.relations.push_back(other);
  return model;
}

}  // namespace

TEST_CASE("the awkward diagrams are those that the browser check renders") {
  const std::string path = SOURCE_DIR "/tests/mermaid/awkward.md";
  const std::string text = er_markdown(awkward());
  if (std::getenv("SCHEMADIFF_BLESS") != nullptr) std::ofstream(path) << text;
  std::ostringstream recorded;
  recorded << std::ifstream(path).rdbuf();
  CHECK(text == recorded.str());
}
