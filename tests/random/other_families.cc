// Sequences, event triggers, text search, foreign data, publications, default privileges.
#include "random/columns.h"
#include "random/families.h"

namespace schemadiff::test {

namespace {

bool nothing_needed(Thing&, World&, Random&) { return true; }
std::string bare_label(const Thing& thing, const World&) { return quoted(thing.name); }

std::string sequence_sql(const Thing& thing, const World& world) {
  return "CREATE SEQUENCE " + world.name_of(thing) +
         thing.pick(1, {"", " AS smallint", " AS integer"}) +
         thing.pick(2, {"", " INCREMENT BY 5", " CACHE 20"}) +
         thing.pick(3, {"", " MINVALUE 0 START 3", " MAXVALUE 30000"}) +
         thing.pick(4, {"", " CYCLE"}) + ";\n";
}

std::string event_trigger_sql(const Thing& thing, const World& world) {
  return "CREATE FUNCTION " + world.name_of(thing) +
         "() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';\nCREATE EVENT TRIGGER " +
         quoted(thing.name) + " ON " + thing.pick(1, {"ddl_command_end", "sql_drop"}) +
         (thing.dice[2] % 2 == 0 ? " WHEN TAG IN ('DROP TABLE')" : "") + " EXECUTE FUNCTION " +
         world.name_of(thing) + "();\n" +
         (thing.dice[3] % 3 == 0 ? "ALTER EVENT TRIGGER " + quoted(thing.name) + " DISABLE;\n"
                                 : "");
}

std::string dictionary_sql(const Thing& thing, const World& world) {
  return "CREATE TEXT SEARCH DICTIONARY " + world.name_of(thing) +
         " (template = simple, accept = " + thing.pick(1, {"true", "false"}) + ");\n";
}

bool make_configuration(Thing& thing, World& world, Random& random) {
  if (const Thing* dictionary = any_of_family(world, random, {"dictionary"}))
    thing.on = {{dictionary->id, -1}};
  return true;
}

std::string configuration_sql(const Thing& thing, const World& world) {
  std::string sql =
      "CREATE TEXT SEARCH CONFIGURATION " + world.name_of(thing) + " (parser = default);\n";
  const std::string dictionary = thing.on.empty() ? "simple" : world.name_of(thing.on[0].thing);
  return sql + "ALTER TEXT SEARCH CONFIGURATION " + world.name_of(thing) + " ADD MAPPING FOR " +
         thing.pick(1, {"word", "asciiword, word", "numword"}) + " WITH " + dictionary +
         (thing.dice[2] % 2 == 0 ? ", english_stem" : "") + ";\n";
}

std::string wrapper_sql(const Thing& thing, const World&) {
  return "CREATE FOREIGN DATA WRAPPER " + quoted(thing.name) +
         thing.pick(1,
                    {"", " OPTIONS (debug 'true')", " OPTIONS (debug 'false', \"x y\" 'it''s')"}) +
         ";\n";
}

bool make_server(Thing& thing, World& world, Random& random) {
  const Thing* wrapper = any_of_family(world, random, {"wrapper"});
  if (wrapper == nullptr) return false;
  thing.on = {{wrapper->id, -1}};
  return true;
}

std::string server_sql(const Thing& thing, const World& world) {
  return "CREATE SERVER " + quoted(thing.name) +
         thing.pick(1, {"", " VERSION '1'", " VERSION '2'"}) + " FOREIGN DATA WRAPPER " +
         quoted(world.find(thing.on[0].thing)->name) +
         thing.pick(2, {"", " OPTIONS (host 'a')", " OPTIONS (host 'b', port '5')"}) + ";\n" +
         (thing.dice[3] % 2 == 0 ? "CREATE USER MAPPING FOR PUBLIC SERVER " + quoted(thing.name) +
                                       thing.pick(4, {"", " OPTIONS (u 'x')"}) + ";\n"
                                 : "");
}

std::optional<Part> another_column(const Thing&, World& world, Random& random) {
  return random_column(world, random, false);
}

bool make_foreign_table(Thing& thing, World& world, Random& random) {
  const Thing* server = any_of_family(world, random, {"server"});
  if (server == nullptr) return false;
  thing.on = {{server->id, -1}};
  for (unsigned i = 0; i < 1 + random.below(3); ++i)
    thing.parts.push_back(*another_column(thing, world, random));
  return true;
}

std::string foreign_table_sql(const Thing& thing, const World& world) {
  std::string columns;
  for (const Part& part : thing.parts)
    columns += (columns.empty() ? "" : ", ") + definition(world, part);
  return "CREATE FOREIGN TABLE " + world.name_of(thing) + " (" + columns + ") SERVER " +
         quoted(world.find(thing.on[0].thing)->name) + thing.pick(1, {"", " OPTIONS (file 'a')"}) +
         ";\n";
}

bool make_publication(Thing& thing, World& world, Random& random) {
  const Thing* table = any_of_family(world, random, {"table"});
  if (table == nullptr) return false;
  thing.on = {{table->id, -1}};
  return true;
}

std::string publication_sql(const Thing& thing, const World& world) {
  return "CREATE PUBLICATION " + quoted(thing.name) + " FOR TABLE " +
         world.name_of(thing.on[0].thing) +
         thing.pick(1, {"", " WITH (publish = 'insert')", " WITH (publish_via_partition_root)"}) +
         ";\n";
}

std::string default_privileges_sql(const Thing& thing, const World& world) {
  const Thing* schema = world.find(thing.schema);
  return "ALTER DEFAULT PRIVILEGES IN SCHEMA " +
         (schema == nullptr ? "public" : quoted(schema->name)) + " GRANT " +
         thing.pick(1, {"SELECT ON TABLES", "USAGE ON SEQUENCES", "EXECUTE ON FUNCTIONS",
                        "USAGE ON TYPES"}) +
         " TO role_two;\n";
}

}  // namespace

const std::vector<Family>& other_families() {
  static const std::vector<Family> list = {
      {.name = "sequence",
       .weight = 2,
       .make = nothing_needed,
       .sql = sequence_sql,
       .keyword = "SEQUENCE",
       .label = qualified_label,
       .grants = "USAGE ON SEQUENCE"},
      {.name = "event trigger",
       .weight = 1,
       .make = nothing_needed,
       .sql = event_trigger_sql,
       .keyword = "EVENT TRIGGER",
       .label = bare_label,
       .owned = false},
      {.name = "dictionary",
       .weight = 1,
       .make = nothing_needed,
       .sql = dictionary_sql,
       .keyword = "TEXT SEARCH DICTIONARY",
       .label = qualified_label},
      {.name = "configuration",
       .weight = 1,
       .make = make_configuration,
       .sql = configuration_sql,
       .keyword = "TEXT SEARCH CONFIGURATION",
       .label = qualified_label},
      {.name = "wrapper",
       .weight = 1,
       .make = nothing_needed,
       .sql = wrapper_sql,
       .keyword = "FOREIGN DATA WRAPPER",
       .label = bare_label,
       .owned = false,
       .grants = "USAGE ON FOREIGN DATA WRAPPER",
       .in_schema = false},
      {.name = "server",
       .weight = 1,
       .make = make_server,
       .sql = server_sql,
       .keyword = "SERVER",
       .label = bare_label,
       .grants = "USAGE ON FOREIGN SERVER",
       .in_schema = false},
      {.name = "foreign table",
       .weight = 1,
       .make = make_foreign_table,
       .sql = foreign_table_sql,
       .part = another_column,
       .keyword = "FOREIGN TABLE",
       .label = qualified_label,
       .grants = "SELECT ON TABLE"},
      {.name = "publication",
       .weight = 1,
       .make = make_publication,
       .sql = publication_sql,
       .keyword = "PUBLICATION",
       .label = bare_label,
       .in_schema = false},
      {.name = "default privileges",
       .weight = 1,
       .make = nothing_needed,
       .sql = default_privileges_sql,
       .keyword = "",
       .owned = false},
  };
  return list;
}

}  // namespace schemadiff::test
