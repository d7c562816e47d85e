// Functions in several languages, procedures, aggregates, operators, casts.
#include "random/columns.h"
#include "random/families.h"

namespace schemadiff::test {

namespace {

bool nothing_needed(Thing&, World&, Random&) { return true; }

// With an argument of a type or table of the world, or of none.
bool make_function(Thing& thing, World& world, Random& random) {
  if (const Thing* type = any_of_family(world, random, {"enum", "composite", "domain", "table"}))
    if (random.one_in(2)) thing.on = {{type->id, -1}};
  return true;
}

std::string signature(const Thing& thing, const World& world) {
  const std::string type = thing.on.empty() ? thing.pick(0, {"integer", "text", "date[]"})
                                            : world.name_of(thing.on[0].thing);
  return world.name_of(thing) + "(" + type + ")";
}

std::string arguments(const Thing& thing, const World& world) {
  const std::string type = thing.on.empty() ? thing.pick(0, {"integer", "text", "date[]"})
                                            : world.name_of(thing.on[0].thing);
  return world.name_of(thing) + "(" + thing.pick(1, {"a ", "", "\"An arg\" ", "IN b "}) + type +
         (thing.dice[2] % 4 == 0 ? " DEFAULT NULL" : "") + ")";
}

std::string function_sql(const Thing& thing, const World& world) {
  return "CREATE FUNCTION " + arguments(thing, world) + " RETURNS " +
         thing.pick(3, {"integer LANGUAGE sql", "bigint LANGUAGE sql"}) +
         thing.pick(4, {"", " IMMUTABLE", " STABLE STRICT", " SECURITY DEFINER",
                        " PARALLEL SAFE COST 7"}) +
         thing.pick(5, {"", "", " SET work_mem = '8MB'", " SET search_path = pg_catalog, public"}) +
         (thing.dice[6] % 2 == 0 ? " RETURN 1" : " AS $body$ SELECT 1 -- it's $1 $body$") + ";\n";
}

// Reads a table by its columns: it stands on them when it is written the standard's way.
bool make_reader(Thing& thing, World& world, Random& random) {
  const Thing* table = any_of_family(world, random, {"table"});
  const Part* column = table == nullptr ? nullptr : any_column(*table, random);
  if (column == nullptr) return false;
  thing.on = {{table->id, column->id}};
  return true;
}

std::string reader_sql(const Thing& thing, const World& world) {
  const Thing& table = *world.find(thing.on[0].thing);
  return "CREATE FUNCTION " + world.name_of(thing) + "() RETURNS boolean LANGUAGE sql STABLE\n" +
         "BEGIN ATOMIC\n  SELECT count(" + quoted(table.part(thing.on[0].part)->name) + ") > " +
         std::to_string(thing.dice[1] % 5) + " FROM " + world.name_of(table) + ";\nEND;\n";
}

std::string no_arguments(const Thing& thing, const World& world) {
  return world.name_of(thing) + "()";
}

std::string trigger_function_sql(const Thing& thing, const World& world) {
  return "CREATE FUNCTION " + world.name_of(thing) +
         "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN\n  -- version " +
         std::to_string(thing.dice[1] % 9) + "\n  RETURN coalesce(NEW, OLD);\nEND $$;\n";
}

std::string procedure_sql(const Thing& thing, const World& world) {
  return "CREATE PROCEDURE " + world.name_of(thing) + "(a integer, INOUT b text DEFAULT 'x')" +
         " LANGUAGE plpgsql" + thing.pick(1, {"", " SECURITY DEFINER"}) +
         " AS $$ BEGIN b := " + std::to_string(thing.dice[2] % 9) + "; END $$;\n";
}

std::string procedure_label(const Thing& thing, const World& world) {
  return world.name_of(thing) + "(integer, text)";
}

std::string aggregate_sql(const Thing& thing, const World& world) {
  return "CREATE AGGREGATE " + world.name_of(thing) + "(integer) (sfunc = int4pl, stype = integer" +
         thing.pick(1, {"", ", initcond = '0'", ", initcond = '5'"}) +
         thing.pick(2, {"", ", parallel = safe", ", combinefunc = int4pl"}) + ");\n";
}

std::string integer_argument(const Thing& thing, const World& world) {
  return world.name_of(thing) + "(integer)";
}

std::string operator_name(const Thing& thing, const World& world) {
  const Thing* schema = world.find(thing.schema);
  std::string sign = "#";  // one for each thing
  for (int rest = thing.id; rest > 0; rest /= 4) sign += "<>=&"[rest % 4];
  return (schema == nullptr ? "public" : quoted(schema->name)) + "." + sign + "#";
}

std::string operator_sql(const Thing& thing, const World& world) {
  return "CREATE OPERATOR " + operator_name(thing, world) +
         " (leftarg = integer, rightarg = integer, procedure = int4lt" +
         thing.pick(1, {"", ", restrict = eqsel", ", join = eqjoinsel"}) + ");\n";
}

std::string operator_label(const Thing& thing, const World& world) {
  return operator_name(thing, world) + " (integer, integer)";
}

bool make_cast(Thing& thing, World& world, Random& random) {
  const Thing* type = any_of_family(world, random, {"composite"});
  if (type == nullptr) return false;
  for (const Thing& other : world.things)
    if (other.family == "cast" && other.on[0].thing == type->id) return false;
  thing.on = {{type->id, -1}};
  return true;
}

std::string cast_label(const Thing& thing, const World& world) {
  return "(" + world.name_of(thing.on[0].thing) + " AS jsonb)";
}

std::string cast_sql(const Thing& thing, const World& world) {
  return "CREATE CAST " + cast_label(thing, world) + " WITH INOUT" +
         thing.pick(1, {"", " AS ASSIGNMENT"}) + ";\n";
}

}  // namespace

const std::vector<Family>& routine_families() {
  static const std::vector<Family> list = {
      {.name = "function",
       .weight = 3,
       .make = make_function,
       .sql = function_sql,
       .keyword = "FUNCTION",
       .label = signature,
       .grants = "EXECUTE ON FUNCTION"},
      {.name = "reader",
       .weight = 1,
       .make = make_reader,
       .sql = reader_sql,
       .keyword = "FUNCTION",
       .label = no_arguments,
       .grants = "EXECUTE ON FUNCTION"},
      {.name = "trigger function",
       .weight = 2,
       .make = nothing_needed,
       .sql = trigger_function_sql,
       .keyword = "FUNCTION",
       .label = no_arguments,
       .grants = "EXECUTE ON FUNCTION"},
      {.name = "procedure",
       .weight = 1,
       .make = nothing_needed,
       .sql = procedure_sql,
       .keyword = "PROCEDURE",
       .label = procedure_label,
       .grants = "EXECUTE ON PROCEDURE"},
      {.name = "aggregate",
       .weight = 1,
       .make = nothing_needed,
       .sql = aggregate_sql,
       .keyword = "AGGREGATE",
       .label = integer_argument,
       .grants = "EXECUTE ON FUNCTION"},
      {.name = "operator",
       .weight = 1,
       .make = nothing_needed,
       .sql = operator_sql,
       .keyword = "OPERATOR",
       .label = operator_label},
      {.name = "cast",
       .weight = 1,
       .make = make_cast,
       .sql = cast_sql,
       .keyword = "CAST",
       .label = cast_label,
       .owned = false,
       .in_schema = false},
  };
  return list;
}

}  // namespace schemadiff::test
