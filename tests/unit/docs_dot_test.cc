// Graphs for Graphviz: their text, names of all sorts, and that Graphviz takes them.
#include <doctest/doctest.h>

#include "docs/dot.h"
#include "docs/figure.h"
#include "docs/graphviz.h"
#include "unit/docs_tables.h"

using namespace schemadiff;

namespace {

std::string dot(const Model& model, const TableLink& link = {}) {
  return er_dot(model, diagrams_of(model, kMostDrawn)[0], link);
}

// Names that mean something to Graphviz's strings, to its HTML, or to a page.
const std::vector<std::string> kHostile = {"<script>alert(1)</script>",
                                           "quo\"te",
                                           "back\\slash\\",
                                           "\\N \\G \\l",
                                           "a & b &amp; c",
                                           "new\nline\ttab",
                                           "control\x01",
                                           "ünïcødé 表",
                                           "</TABLE>>];}",
                                           "%s {0} ${x}",
                                           "'; DROP TABLE x; --",
                                           "graph"};

Model hostile() {
  Model model;
  for (const std::string& name : kHostile) {
    RelationModel one =
        table(name, {column(name, "\"" + name + "\""), column("id", "int")}, {"id"});
    one.comment = name;
    if (!model.relations.empty()) refer(one, {name}, model.relations.back());
    model.relations.push_back(std::move(one));
  }
  return model;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
    ++found;
  return found;
}

}  // namespace

TEST_CASE("a box has a line per column, and edges end at columns") {
  Model model;
  RelationModel users = table("users", {column("id", "bigint")}, {"id"});
  RelationModel orders =
      table("orders", {column("id", "bigint"), column("user_id", "bigint", false)}, {"id"});
  refer(orders, {"user_id"}, users);
  model.relations = {orders, users};
  const std::string text = dot(model);
  CHECK(text.starts_with("digraph \"schema public\" {\n"));
  CHECK(has(text, "\"public.orders\" [label=<<TABLE "));
  CHECK(has(text, "PORT=\"l1\""));
  CHECK(has(text,
            "\n  \"public.users\":r0:e -> \"public.orders\":l1:w [arrowtail=teeodot, "
            "arrowhead=crowodot"));
  CHECK(text == dot(model));
  CHECK_FALSE(has(text, "URL="));
  CHECK(has(dot(model, [](const RelationModel& of) { return of.name + ".html"; }),
            "URL=\"users.html\""));
}

TEST_CASE("schemas are frames, and what is not shown is a dashed box") {
  Model model;
  RelationModel users = table("users", {column("id", "bigint")}, {"id"}, "auth");
  RelationModel orders = table("orders", {column("id", "bigint")}, {"id"}, "shop");
  refer(orders, {"id"}, users);
  model.relations = {users, orders};
  CHECK(has(dot(model), "subgraph \"cluster_auth\""));
  const std::string shop = er_dot(model, diagrams_of_schema(model, "shop", 9)[0]);
  CHECK_FALSE(has(shop, "subgraph"));
  CHECK(has(shop, "\"auth.users\" [shape=box, style=\"dashed,rounded\", label=\"auth.users\""));
}

TEST_CASE("a table with very many columns is shown in part") {
  Model model;
  RelationModel wide = table("wide", {}, {});
  for (int i = 0; i < 100; ++i) wide.columns.push_back(column("c" + std::to_string(i), "integer"));
  RelationModel child = table("child", {column("id", "integer")}, {});
  child.foreign_keys.push_back({"fk", {"id"}, "public", "wide", {"c80"}, "", ""});
  model.relations = {wide, child};
  CHECK(has(dot(model), "40 more columns"));
  CHECK(has(dot(model), "\"public.wide\" -> \"public.child\":l0:w"));
  CHECK(has(painted(dot(model), "svg"), "40 more columns"));
}

TEST_CASE("Graphviz takes every name, and shows it as text") {
  const Model model = hostile();
  const std::string svg = painted(dot(model), "svg");
  CHECK(count(svg, "class=\"node table\"") == kHostile.size());
  CHECK(count(svg, "class=\"edge key\"") == kHostile.size() - 1);
  CHECK_FALSE(has(svg, "<script"));
  CHECK(has(svg, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  CHECK(has(svg, ">\\N \\G \\l<"));
  CHECK(has(svg, ">ünïcødé 表<"));
  CHECK(svg == painted(dot(model), "svg"));
  CHECK(painted(dot(model), "png").starts_with("\x89PNG"));
}

TEST_CASE("a page of diagrams asks for nothing from anywhere") {
  const std::string page = er_html(hostile());
  CHECK(count(page, "<script") == 2);
  CHECK(count(page, "</script>") == 2);
  for (const char* outside : {"src=", "<link", "@import", "url(", "http-equiv"})
    CHECK_MESSAGE(!has(page, outside), outside);
  CHECK(has(er_html(Model()), "no tables"));
}
