// Views and materialized views over tables and over each other.
#include <algorithm>

#include "random/columns.h"
#include "random/families.h"

namespace schemadiff::test {

namespace {

// Up to three columns of one relation become the view's; they keep their names.
bool make_query(Thing& thing, World& world, Random& random) {
  const Thing* table = any_of_family(world, random, {"table", "table", "partitioned", "view"});
  if (table == nullptr || table->parts.empty()) return false;
  for (unsigned i = 0; i < 1 + random.below(3); ++i) {
    const Part* column = any_column(*table, random);
    const bool twice = std::any_of(thing.parts.begin(), thing.parts.end(),
                                   [&](const Part& part) { return part.name == column->name; });
    if (twice) continue;
    Part part = *column;
    part.id = world.next_id++;
    thing.parts.push_back(part);
    thing.on.push_back({table->id, column->id});
  }
  return true;
}

std::string select_of(const Thing& thing, const World& world) {
  const Thing& from = *world.find(thing.on[0].thing);
  std::string columns;
  for (const Ref& ref : thing.on)
    columns +=
        (columns.empty() ? "" : ", ") + std::string("t.") + quoted(from.part(ref.part)->name);
  if (thing.dice[1] % 3 == 0) columns += ", count(*) OVER () AS \"how many\"";
  return "SELECT " + columns + " FROM " + world.name_of(from) + " t" +
         (thing.dice[2] % 3 == 0
              ? " WHERE t." + quoted(from.part(thing.on[0].part)->name) + " IS NOT NULL"
              : "");
}

std::string view_sql(const Thing& thing, const World& world) {
  return "CREATE VIEW " + world.name_of(thing) +
         thing.pick(3, {"", "", " WITH (security_barrier)", " WITH (security_invoker)"}) + " AS " +
         select_of(thing, world) + ";\n";
}

// A view whose owner may not read its tables cannot be read to fill anything.
std::string materialized_view_sql(const Thing& thing, const World& world) {
  const bool empty =
      thing.dice[4] % 2 == 0 || family_of(*world.find(thing.on[0].thing)).name == "view";
  return "CREATE MATERIALIZED VIEW " + world.name_of(thing) +
         (thing.dice[3] % 4 == 0 ? " WITH (fillfactor = 50)" : "") + " AS " +
         select_of(thing, world) + (empty ? " WITH NO DATA" : "") + ";\n";
}

}  // namespace

const std::vector<Family>& query_families() {
  static const std::vector<Family> list = {
      {.name = "view",
       .weight = 4,
       .make = make_query,
       .sql = view_sql,
       .keyword = "VIEW",
       .label = qualified_label,
       .grants = "SELECT ON TABLE"},
      {.name = "materialized view",
       .weight = 2,
       .make = make_query,
       .sql = materialized_view_sql,
       .keyword = "MATERIALIZED VIEW",
       .label = qualified_label,
       .grants = "SELECT ON TABLE"},
  };
  return list;
}

}  // namespace schemadiff::test
