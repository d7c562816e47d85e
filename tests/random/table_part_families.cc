// What stands on a table: constraints, foreign keys, indexes, statistics, triggers, rules,
// policies.
#include "random/columns.h"
#include "random/families.h"

namespace schemadiff::test {

namespace {

const Thing& table_of(const Thing& thing, const World& world) {
  return *world.find(thing.on[0].thing);
}
const Part& column_of(const Thing& thing, const World& world, std::size_t at = 0) {
  return *world.find(thing.on[at].thing)->part(thing.on[at].part);
}

bool on_a_column(Thing& thing, World& world, Random& random) {
  const Thing* table = any_of_family(world, random, {"table", "table", "partitioned"});
  const Part* column = table == nullptr ? nullptr : any_sortable(world, *table, random);
  if (column == nullptr) return false;
  thing.schema = table->schema;
  thing.on = {{table->id, column->id}};
  return true;
}

bool on_a_plain_table(Thing& thing, World& world, Random& random) {
  return on_a_column(thing, world, random) && table_of(thing, world).family == "table";
}

std::string add_constraint(const Thing& thing, const World& world) {
  return "ALTER TABLE " + world.name_of(thing.on[0].thing) + " ADD CONSTRAINT " +
         quoted(thing.name) + " ";
}

std::string check_sql(const Thing& thing, const World& world) {
  return add_constraint(thing, world) + "CHECK (" +
         condition_on(world, column_of(thing, world), thing.dice[1]) + ")" +
         (thing.dice[2] % 4 == 0 && table_of(thing, world).family == "table" ? " NOT VALID" : "") +
         ";\n";
}

std::string unique_sql(const Thing& thing, const World& world) {
  return add_constraint(thing, world) + "UNIQUE" +
         (thing.dice[1] % 4 == 0 ? " NULLS NOT DISTINCT" : "") + " (" +
         quoted(column_of(thing, world).name) + ")" +
         (thing.dice[2] % 3 == 0 ? " DEFERRABLE INITIALLY DEFERRED" : "") + ";\n";
}

// The key is the first column; a table has one at most.
bool make_key(Thing& thing, World& world, Random& random) {
  const Thing* table = any_of_family(world, random, {"table", "table", "partitioned"});
  if (table == nullptr || table->parts.empty()) return false;
  for (const Thing& other : world.things)
    if (other.family == "primary key" && other.on[0].thing == table->id) return false;
  thing.schema = table->schema;
  thing.on = {{table->id, table->parts.front().id}};
  return true;
}

std::string key_sql(const Thing& thing, const World& world) {
  return add_constraint(thing, world) + "PRIMARY KEY (" + quoted(column_of(thing, world).name) +
         ");\n";
}

bool make_foreign_key(Thing& thing, World& world, Random& random) {
  const Thing* key = any_of_family(world, random, {"primary key"});
  const Thing* table = any_of_family(world, random, {"table", "table", "partitioned"});
  if (key == nullptr || table == nullptr) return false;
  Part column = random_column(world, random, false);
  column.dice[2] = 1;  // a default would not be a key
  column.type = key->on[0];
  thing.schema = table->schema;
  thing.on = {{table->id, column.id}, {key->id, -1}};
  world.find(table->id)->parts.push_back(column);
  return true;
}

std::string foreign_key_sql(const Thing& thing, const World& world) {
  const Thing& key = *world.find(thing.on[1].thing);
  return add_constraint(thing, world) + "FOREIGN KEY (" + quoted(column_of(thing, world).name) +
         ") REFERENCES " + world.name_of(key.on[0].thing) + " (" +
         quoted(column_of(key, world).name) + ") " +
         thing.pick(1, {"", "ON DELETE CASCADE", "ON UPDATE CASCADE", "ON DELETE SET NULL"}) + " " +
         thing.pick(2, {"", "DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED"}) + ";\n";
}

std::string index_sql(const Thing& thing, const World& world) {
  const Part& column = column_of(thing, world);
  const bool plain = thing.dice[1] % 3 != 0;
  return std::string("CREATE INDEX ") + quoted(thing.name) + " ON " +
         world.name_of(thing.on[0].thing) + " USING btree (" +
         (plain ? quoted(column.name) : expression_of(column, thing.dice[2])) +
         thing.pick(3, {"", " DESC", " NULLS FIRST"}) + ")" +
         (thing.dice[4] % 3 == 0 ? " WITH (fillfactor = 80)" : "") +
         (thing.dice[5] % 3 == 0 ? " WHERE " + condition_on(world, column, thing.dice[6]) : "") +
         ";\n";
}

std::string index_label(const Thing& thing, const World& world) {
  const Thing* schema = world.find(thing.schema);
  return (schema == nullptr ? "public" : quoted(schema->name)) + "." + quoted(thing.name);
}

bool make_statistics(Thing& thing, World& world, Random& random) {
  if (!on_a_plain_table(thing, world, random)) return false;
  const Part* other = any_sortable(world, table_of(thing, world), random);
  if (other == nullptr || other->id == thing.on[0].part) return false;
  thing.on.push_back({thing.on[0].thing, other->id});
  return true;
}

std::string statistics_sql(const Thing& thing, const World& world) {
  const std::string name = world.name_of(thing);
  return "CREATE STATISTICS " + name + thing.pick(1, {"", " (ndistinct)", " (dependencies)"}) +
         " ON " + quoted(column_of(thing, world).name) + ", " +
         quoted(column_of(thing, world, 1).name) + " FROM " + world.name_of(thing.on[0].thing) +
         ";\n" +
         (thing.dice[2] % 3 == 0 ? "ALTER STATISTICS " + name + " SET STATISTICS 50;\n" : "");
}

bool make_trigger(Thing& thing, World& world, Random& random) {
  const Thing* function = any_of_family(world, random, {"trigger function"});
  if (function == nullptr || !on_a_column(thing, world, random)) return false;
  thing.on.push_back({function->id, -1});
  return true;
}

std::string trigger_sql(const Thing& thing, const World& world) {
  const std::string table = world.name_of(thing.on[0].thing);
  const std::string column = quoted(column_of(thing, world).name);
  std::string event = thing.pick(1, {"INSERT", "UPDATE", "DELETE", "INSERT OR UPDATE OF $"});
  if (const auto at = event.find('$'); at != std::string::npos) event.replace(at, 1, column);
  std::string sql =
      "CREATE TRIGGER " + quoted(thing.name) + " " + thing.pick(2, {"BEFORE ", "AFTER "}) + event +
      " ON " + table + " FOR EACH ROW" +
      (thing.dice[3] % 3 == 0 && event == "UPDATE" ? " WHEN (OLD." + column + " IS NOT NULL)"
                                                   : "") +
      " EXECUTE FUNCTION " + world.name_of(thing.on[1].thing) + "();\n";
  if (thing.dice[4] % 5 == 0)
    sql += "ALTER TABLE " + table +
           thing.pick(5, {" DISABLE", " ENABLE REPLICA", " ENABLE ALWAYS"}) + " TRIGGER " +
           quoted(thing.name) + ";\n";
  return sql;
}

std::string rule_sql(const Thing& thing, const World& world) {
  return "CREATE RULE " + quoted(thing.name) + " AS ON " + thing.pick(1, {"UPDATE", "DELETE"}) +
         " TO " + world.name_of(thing.on[0].thing) + " WHERE OLD." +
         quoted(column_of(thing, world).name) + " IS NULL DO INSTEAD NOTHING;\n";
}

std::string policy_sql(const Thing& thing, const World& world) {
  return "CREATE POLICY " + quoted(thing.name) + " ON " + world.name_of(thing.on[0].thing) +
         thing.pick(1, {"", " AS RESTRICTIVE"}) +
         thing.pick(2, {"", " FOR SELECT", " FOR DELETE"}) +
         thing.pick(3, {"", " TO \"role one\"", " TO role_two, \"role one\""}) + " USING (" +
         condition_on(world, column_of(thing, world), thing.dice[4]) + ");\n";
}

}  // namespace

const std::vector<Family>& table_part_families() {
  static const std::vector<Family> list = {
      {.name = "check",
       .weight = 4,
       .make = on_a_column,
       .sql = check_sql,
       .keyword = "CONSTRAINT",
       .label = label_on_table,
       .owned = false},
      {.name = "unique",
       .weight = 2,
       .make = on_a_plain_table,
       .sql = unique_sql,
       .keyword = "CONSTRAINT",
       .label = label_on_table,
       .owned = false},
      {.name = "primary key",
       .weight = 4,
       .make = make_key,
       .sql = key_sql,
       .keyword = "CONSTRAINT",
       .label = label_on_table,
       .owned = false},
      {.name = "foreign key",
       .weight = 4,
       .make = make_foreign_key,
       .sql = foreign_key_sql,
       .keyword = "CONSTRAINT",
       .label = label_on_table,
       .owned = false},
      {.name = "index",
       .weight = 5,
       .make = on_a_column,
       .sql = index_sql,
       .keyword = "INDEX",
       .label = index_label,
       .owned = false},
      {.name = "statistics",
       .weight = 1,
       .make = make_statistics,
       .sql = statistics_sql,
       .keyword = "STATISTICS",
       .label = qualified_label},
      {.name = "trigger",
       .weight = 3,
       .make = make_trigger,
       .sql = trigger_sql,
       .keyword = "TRIGGER",
       .label = label_on_table,
       .owned = false},
      {.name = "rule",
       .weight = 1,
       .make = on_a_plain_table,
       .sql = rule_sql,
       .keyword = "RULE",
       .label = label_on_table,
       .owned = false},
      {.name = "policy",
       .weight = 2,
       .make = on_a_column,
       .sql = policy_sql,
       .keyword = "POLICY",
       .label = label_on_table,
       .owned = false},
  };
  return list;
}

}  // namespace schemadiff::test
