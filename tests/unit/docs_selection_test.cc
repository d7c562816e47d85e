// Which tables a diagram shows, and which of them together.
#include <doctest/doctest.h>

#include <algorithm>

#include "docs/dot.h"
#include "docs/mermaid.h"
#include "docs/selection.h"
#include "sql/error.h"
#include "unit/docs_tables.h"

using namespace schemadiff;

namespace {

std::string names(const std::vector<const RelationModel*>& tables) {
  std::string text;
  for (const RelationModel* table : tables) text += (text.empty() ? "" : " ") + table->name;
  return text;
}

std::string names(const Model& model) {
  std::vector<const RelationModel*> tables;
  for (const RelationModel& table : model.relations) tables.push_back(&table);
  return names(tables);
}

std::string refusal(const Model& model, const Selection& selection) {
  try {
    select(model, selection);
  } catch (const Error& error) {
    return error.what() + ("; " + error.help());
  }
  return "";
}

// countries <- customers <- orders <- order_lines -> products, and audit.log beside them.
Model shop() {
  const std::vector<ColumnModel> columns = {column("id", "integer"), column("of", "integer")};
  RelationModel countries = table("countries", columns, {"id"});
  RelationModel customers = table("customers", columns, {"id"});
  RelationModel orders = table("orders", columns, {"id"});
  RelationModel lines = table("order_lines", columns, {"id"});
  RelationModel products = table("products", columns, {"id"});
  RelationModel log = table("log", columns, {"id"}, "audit");
  refer(customers, {"of"}, countries);
  refer(orders, {"of"}, customers);
  refer(lines, {"of"}, orders);
  refer(lines, {"id"}, products);
  refer(orders, {"id"}, log);
  Model model;
  model.relations = {log, countries, customers, lines, orders, products};
  return model;
}

}  // namespace

TEST_CASE("tables are chosen by schema, by pattern, and by how near they are") {
  const Model model = shop();
  CHECK(names(select(model, {})) == "log countries customers order_lines orders products");
  CHECK(names(select(model, {.schemas = {"audit"}})) == "log");
  CHECK(names(select(model, {.tables = {"order*"}})) == "order_lines orders");
  CHECK(names(select(model, {.tables = {"audit.*", "products"}})) == "log products");
  CHECK(names(select(model, {.around = {"orders"}, .depth = 0})) == "orders");
  CHECK(names(select(model, {.around = {"orders"}})) == "log customers order_lines orders");
  CHECK(names(select(model, {.schemas = {"public"}, .around = {"orders"}, .depth = 2})) ==
        "countries customers order_lines orders products");
  CHECK(names(select(model, {.around = {"audit.log"}, .depth = 9})) ==
        "log countries customers order_lines orders products");
}

TEST_CASE("foreign keys out of the chosen tables lead nowhere, but for those to other schemas") {
  const Model model = shop();
  auto leading = [&](const Selection& selection, const std::string& name) {
    const Model selected = select(model, selection);
    const auto& keys = selected.find("public", name)->foreign_keys;
    return keys.size() - static_cast<std::size_t>(std::ranges::count_if(keys, leads_nowhere));
  };
  CHECK(leading({.schemas = {"public"}}, "orders") == 2);
  CHECK(leading({.tables = {"orders"}}, "orders") == 0);
  CHECK(leading({.tables = {"order*"}}, "order_lines") == 1);
  const Model alone = select(model, {.tables = {"orders"}});
  CHECK(marks_of(alone.relations[0], "of").foreign);
  CHECK(er_mermaid(alone) ==
        "%% schema public\nerDiagram\n  orders {\n    integer id PK, FK\n    integer of FK\n  }\n");
  CHECK_FALSE(has(er_dot(alone, diagrams_of(alone, 9)[0]), "->"));
}

TEST_CASE("what nothing fits is refused, with the name that was perhaps meant") {
  const Model model = shop();
  CHECK(refusal(model, {.around = {"ordres"}}) ==
        "there is no table \"ordres\"; did you mean \"orders\"?");
  CHECK(refusal(model, {.around = {"audit.logs"}}) ==
        "there is no table \"audit.logs\"; did you mean \"audit.log\"?");
  CHECK(refusal(model, {.tables = {"custommers"}}) ==
        "no table is called \"custommers\"; did you mean \"customers\"?");
  CHECK(refusal(model, {.tables = {"x*"}}) == "no table is called \"x*\"; ");
  CHECK(refusal(model, {.schemas = {"audits"}}) ==
        "there is no schema \"audits\" with tables; did you mean \"audit\"? known here: audit, "
        "public");
  CHECK(refusal(model, {.schemas = {"audit"}, .tables = {"orders"}}) ==
        "no table fits all that was asked for; --schema, --table and --around narrow each other "
        "down: leave one out");
}

TEST_CASE("a schema that is too large is cut along its foreign keys") {
  const Model model = shop();
  const std::vector<Diagram> parts = diagrams_of_schema(model, "public", 3);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].title() == "schema public, part 1 of 2");
  CHECK(names(parts[0].tables) == "countries customers orders");
  CHECK(names(parts[1].tables) == "order_lines products");
  CHECK(diagrams_of_schema(model, "public", 5)[0].title() == "schema public");
}

TEST_CASE("what no foreign key ties shares a diagram, and what one ties stays together") {
  Model model;
  for (int i = 0; i < 10; ++i)
    model.relations.push_back(
        table("t" + std::to_string(i), {column("id", "integer"), column("of", "integer")}, {"id"}));
  refer(model.relations[1], {"of"}, model.relations[8]);
  refer(model.relations[9], {"of"}, model.relations[8]);
  const std::vector<Diagram> parts = diagrams_of_schema(model, "public", 4);
  REQUIRE(parts.size() == 3);
  CHECK(names(parts[0].tables) == "t0 t1 t8 t9");
  CHECK(names(parts[1].tables) == "t2 t3 t4 t5");
  CHECK(names(parts[2].tables) == "t6 t7");
}

TEST_CASE("small schemas share one diagram, large ones have their own") {
  const Model model = shop();
  REQUIRE(diagrams_of(model, 6).size() == 1);
  CHECK(diagrams_of(model, 6)[0].title() == "all schemas");
  CHECK(diagrams_of(model, 5).size() == 2);
  CHECK(diagrams_of(Model(), 5).empty());
}
