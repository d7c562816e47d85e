// Schemas, enums, composites, domains, ranges, collations.
#include "random/columns.h"
#include "random/families.h"

namespace schemadiff::test {

namespace {

bool nothing_needed(Thing&, World&, Random&) { return true; }

std::optional<Part> another_label(const Thing&, World& world, Random& random) {
  return Part{world.next_id++, world.fresh_name(random), {random()}, {}};
}

bool make_enum(Thing& thing, World& world, Random& random) {
  for (unsigned i = 0; i < 1 + random.below(4); ++i)
    thing.parts.push_back(*another_label(thing, world, random));
  return true;
}

std::string enum_sql(const Thing& thing, const World& world) {
  std::string labels;
  for (const Part& label : thing.parts)
    labels += (labels.empty() ? "" : ", ") + literal(label.name);
  return "CREATE TYPE " + world.name_of(thing) + " AS ENUM (" + labels + ");\n";
}

std::optional<Part> another_attribute(const Thing&, World& world, Random& random) {
  return random_column(world, random, false);
}

bool make_composite(Thing& thing, World& world, Random& random) {
  for (unsigned i = 0; i < 1 + random.below(3); ++i)
    thing.parts.push_back(*another_attribute(thing, world, random));
  return true;
}

std::string composite_sql(const Thing& thing, const World& world) {
  std::string attributes;
  for (const Part& part : thing.parts)
    attributes += (attributes.empty() ? "" : ", ") + quoted(part.name) + " " + type_of(world, part);
  return "CREATE TYPE " + world.name_of(thing) + " AS (" + attributes + ");\n";
}

std::optional<Part> another_check(const Thing&, World& world, Random& random) {
  return Part{world.next_id++, world.fresh_name(random), {random(), random()}, {}};
}

std::string domain_sql(const Thing& thing, const World& world) {
  const bool number = thing.dice[0] % 2 == 0;
  std::string sql =
      "CREATE DOMAIN " + world.name_of(thing) + " AS " + (number ? "integer" : "text");
  if (thing.dice[1] % 3 == 0) sql += number ? " DEFAULT 3" : " DEFAULT 'x''y'";
  if (thing.dice[2] % 4 == 0) sql += " NOT NULL";
  for (const Part& check : thing.parts)
    sql += "\n  CONSTRAINT " + quoted(check.name) + " CHECK (" +
           (number ? "VALUE > -" : "length(VALUE) < ") + std::to_string(10 + check.dice[1] % 7) +
           ")";
  return sql + ";\n";
}

std::string range_sql(const Thing& thing, const World& world) {
  return "CREATE TYPE " + world.name_of(thing) +
         " AS RANGE (subtype = " + thing.pick(0, {"float8", "text", "time", "numeric"}) +
         ", multirange_type_name = " + quoted("m " + std::to_string(thing.id)) + ");\n";
}

std::string collation_sql(const Thing& thing, const World& world) {
  return "CREATE COLLATION " + world.name_of(thing) +
         " (provider = libc, locale = " + thing.pick(1, {"'C'", "'POSIX'"}) + ");\n";
}

std::string schema_sql(const Thing& thing, const World&) {
  return "CREATE SCHEMA " + quoted(thing.name) + ";\n";
}

std::string bare_label(const Thing& thing, const World&) { return quoted(thing.name); }

}  // namespace

const std::vector<Family>& type_families() {
  static const std::vector<Family> list = {
      {.name = "schema",
       .weight = 2,
       .make = nothing_needed,
       .sql = schema_sql,
       .keyword = "SCHEMA",
       .label = bare_label,
       .grants = "USAGE ON SCHEMA",
       .in_schema = false},
      {.name = "enum",
       .weight = 3,
       .make = make_enum,
       .sql = enum_sql,
       .part = another_label,
       .keyword = "TYPE",
       .label = qualified_label,
       .grants = "USAGE ON TYPE"},
      {.name = "composite",
       .weight = 2,
       .make = make_composite,
       .sql = composite_sql,
       .part = another_attribute,
       .keyword = "TYPE",
       .label = qualified_label,
       .grants = "USAGE ON TYPE"},
      {.name = "domain",
       .weight = 2,
       .make = nothing_needed,
       .sql = domain_sql,
       .part = another_check,
       .keyword = "DOMAIN",
       .label = qualified_label,
       .grants = "USAGE ON DOMAIN"},
      {.name = "range",
       .weight = 1,
       .make = nothing_needed,
       .sql = range_sql,
       .keyword = "TYPE",
       .label = qualified_label},
      {.name = "collation",
       .weight = 1,
       .make = nothing_needed,
       .sql = collation_sql,
       .keyword = "COLLATION",
       .label = qualified_label},
  };
  return list;
}

}  // namespace schemadiff::test
