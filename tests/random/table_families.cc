// Tables: plain, partitioned, partitions, inheriting ones.
#include <algorithm>

#include "random/columns.h"
#include "random/families.h"

namespace schemadiff::test {

namespace {

std::optional<Part> another_column(const Thing&, World& world, Random& random) {
  return random_column(world, random, true);
}

// The first column is the key: a number or an uuid, as the first die says.
Part key_column(World& world, Random& random) {
  Part key{world.next_id++, world.fresh_name(random), {}, {}};
  for (int i = 0; i < 5; ++i) key.dice.push_back(random());
  key.dice[0] = random.one_in(3) ? kUuid : kNumber;
  key.dice[2] = 1;
  key.dice[3] = 1;
  return key;
}

bool make_table(Thing& thing, World& world, Random& random) {
  thing.parts.push_back(key_column(world, random));
  for (unsigned i = 0; i < random.below(5); ++i)
    thing.parts.push_back(*another_column(thing, world, random));
  return true;
}

std::string columns_of(const Thing& thing, const World& world) {
  std::string columns;
  for (const Part& part : thing.parts)
    columns += (columns.empty() ? "\n  " : ",\n  ") + definition(world, part);
  return "(" + columns + ")";
}

std::string column_extras(const Thing& thing, const World& world) {
  std::string sql;
  for (const Part& part : thing.parts) {
    const std::string alter =
        "ALTER TABLE " + world.name_of(thing) + " ALTER COLUMN " + quoted(part.name);
    if (part.dice[4] % 7 == 0) sql += alter + " SET STATISTICS 200;\n";
    if (part.dice[4] % 7 == 1)
      sql += "COMMENT ON COLUMN " + world.name_of(thing) + "." + quoted(part.name) + " IS " +
             literal("a column: " + part.name) + ";\n";
    if (part.dice[4] % 7 == 2)
      sql += "GRANT SELECT (" + quoted(part.name) + ") ON " + world.name_of(thing) +
             " TO \"role one\";\n";
    if (part.dice[4] % 7 == 3 && family_of(part) == kText)
      sql += alter + " SET STORAGE EXTERNAL;\n";
    if (part.dice[4] % 7 == 4) sql += alter + " SET (n_distinct = 5);\n";
  }
  return sql;
}

std::string security(const Thing& thing, const World& world) {
  std::string sql;
  const std::string alter = "ALTER TABLE " + world.name_of(thing);
  if (thing.dice[3] % 4 == 0) sql += alter + " ENABLE ROW LEVEL SECURITY;\n";
  if (thing.dice[3] % 8 == 0) sql += alter + " FORCE ROW LEVEL SECURITY;\n";
  return sql;
}

// Only permanent tables may be referenced by constraints on permanent ones, and be published.
bool has_to_be_logged(const Thing& table, const World& world) {
  return std::ranges::any_of(world.things, [&](const Thing& thing) {
    if (family_of(thing).name == "publication") return thing.on[0].thing == table.id;
    return thing.on.size() > 1 && world.find(thing.on[1].thing) != nullptr &&
           !world.find(thing.on[1].thing)->on.empty() &&
           world.find(thing.on[1].thing)->on[0].thing == table.id;
  });
}

std::string table_sql(const Thing& thing, const World& world) {
  const bool unlogged = thing.dice[1] % 5 == 0 && !has_to_be_logged(thing, world);
  return std::string("CREATE ") + (unlogged ? "UNLOGGED " : "") + "TABLE " + world.name_of(thing) +
         " " + columns_of(thing, world) +
         (thing.dice[2] % 4 == 0   ? " WITH (fillfactor = 70, autovacuum_enabled = false)"
          : thing.dice[2] % 4 == 1 ? " WITH (toast.autovacuum_enabled = false)"
                                   : "") +
         ";\n" + column_extras(thing, world) + security(thing, world);
}

bool make_partitioned(Thing& thing, World& world, Random& random) {
  thing.parts.push_back(key_column(world, random));
  thing.parts.front().dice[0] = kNumber;
  for (unsigned i = 0; i < random.below(3); ++i)
    thing.parts.push_back(*another_column(thing, world, random));
  return true;
}

enum Way : unsigned { kByRange, kByList, kByHash };
Way way_of(const Thing& thing) { return static_cast<Way>(thing.dice[0] % 3); }

std::string partitioned_sql(const Thing& thing, const World& world) {
  return "CREATE TABLE " + world.name_of(thing) + " " + columns_of(thing, world) +
         " PARTITION BY " + thing.pick(0, {"RANGE", "LIST", "HASH"}) + " (" +
         quoted(thing.parts.front().name) + ");\n" + column_extras(thing, world);
}

// Its die says which slot it takes, so no two may have the same.
bool make_partition(Thing& thing, World& world, Random& random) {
  const Thing* parent = any_of_family(world, random, {"partitioned"});
  if (parent == nullptr) return false;
  thing.on = {{parent->id, parent->parts.front().id}};
  bool taken[4] = {};
  for (const Thing& other : world.things)
    if (other.family == "partition" && other.on[0] == thing.on[0]) taken[other.dice[0] % 4] = true;
  for (unsigned slot = 0; slot < 4; ++slot)
    if (!taken[slot]) {
      thing.dice[0] = slot;
      return true;
    }
  return false;
}

std::string partition_sql(const Thing& thing, const World& world) {
  const Thing& parent = *world.find(thing.on[0].thing);
  const unsigned slot = thing.dice[0] % 4;
  const std::string low = std::to_string(slot * 10), high = std::to_string(slot * 10 + 10);
  std::string bound = " FOR VALUES FROM (" + low + ") TO (" + high + ")";
  if (way_of(parent) == kByList) bound = " FOR VALUES IN (" + low + ", " + high + "1)";
  if (way_of(parent) == kByHash)
    bound = " FOR VALUES WITH (MODULUS 4, REMAINDER " + std::to_string(slot) + ")";
  else if (slot == 3)
    bound = " DEFAULT";
  return "CREATE TABLE " + world.name_of(thing) + " PARTITION OF " + world.name_of(parent) + bound +
         (thing.dice[2] % 4 == 0 ? " WITH (fillfactor = 60)" : "") + ";\n";
}

bool make_child(Thing& thing, World& world, Random& random) {
  const Thing* parent = any_of_family(world, random, {"table", "child"});
  if (parent == nullptr) return false;
  thing.on = {{parent->id, -1}};
  for (unsigned i = 0; i < random.below(3); ++i)
    thing.parts.push_back(*another_column(thing, world, random));
  return true;
}

std::string child_sql(const Thing& thing, const World& world) {
  return "CREATE TABLE " + world.name_of(thing) + " " + columns_of(thing, world) + " INHERITS (" +
         world.name_of(thing.on[0].thing) + ");\n" + column_extras(thing, world);
}

}  // namespace

const std::vector<Family>& table_families() {
  static const std::vector<Family> list = {
      {.name = "table",
       .weight = 10,
       .make = make_table,
       .sql = table_sql,
       .part = another_column,
       .keyword = "TABLE",
       .label = qualified_label,
       .grants = "SELECT, UPDATE ON TABLE"},
      {.name = "partitioned",
       .weight = 2,
       .make = make_partitioned,
       .sql = partitioned_sql,
       .part = another_column,
       .keyword = "TABLE",
       .label = qualified_label,
       .grants = "SELECT ON TABLE"},
      {.name = "partition",
       .weight = 4,
       .make = make_partition,
       .sql = partition_sql,
       .keyword = "TABLE",
       .label = qualified_label,
       .grants = "INSERT ON TABLE"},
      {.name = "child",
       .weight = 1,
       .make = make_child,
       .sql = child_sql,
       .part = another_column,
       .keyword = "TABLE",
       .label = qualified_label,
       .grants = "SELECT ON TABLE"},
  };
  return list;
}

}  // namespace schemadiff::test
