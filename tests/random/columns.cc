// The table of types, and what follows from it.
#include "random/columns.h"

#include <vector>

namespace schemadiff::test {

namespace {

struct Types {
  std::vector<std::string> names;
  std::string value;
  std::vector<std::string> conditions, expressions;  // $ is the column
};

const Types& types(ColumnFamily family) {
  static const Types list[] = {
      {{"integer", "bigint", "smallint", "numeric(12,2)", "numeric"},
       "7",
       {"$ > 0", "$ IN (1, 2, 3)", "$ BETWEEN -5 AND 100"},
       {"($ + 1)", "abs($)"}},
      {{"text", "varchar(40)", "varchar(80)", "character varying"},
       "'it''s \"é\"'",
       {"length($) > 1", "$ IN ('a', 'b')", "$ ~ '^[a-z]*'", "$ <> ''"},
       {"lower($)", "($ || '!')"}},
      {{"timestamp", "timestamptz", "timestamp(3)"},
       "now()",
       {"$ > '2001-02-03 04:05:06'", "$ IS NOT NULL"},
       {"($ IS NULL)"}},
      {{"jsonb", "jsonb"},
       "'{\"a\": [1]}'",
       {"$ ? 'a'", "jsonb_typeof($) = 'object'"},
       {"($ -> 'a')"}},
      {{"boolean"}, "true", {"$", "NOT $", "$ IS TRUE"}, {"(NOT $)"}},
      {{"uuid"}, "gen_random_uuid()", {"$ IS NOT NULL"}, {"($ IS NULL)"}},
      {{"integer[]", "bigint[]"},
       "'{1,2}'",
       {"cardinality($) > 0", "$ <> '{}'"},
       {"cardinality($)"}},
      {{"int4range", "int4range"}, "'[1,5)'", {"NOT isempty($)"}, {"lower($)"}},
      {{"unknown"}, "NULL", {"$ IS NOT NULL"}, {"($ IS NULL)"}},
  };
  return list[family];
}

std::string with(const std::string& pattern, const Part& column) {
  std::string text;
  for (const char c : pattern) text += c == '$' ? quoted(column.name) : std::string(1, c);
  return text;
}

const Thing* named_type(const World& world, const Part& column) {
  return column.type.thing < 0 ? nullptr : world.find(column.type.thing);
}

}  // namespace

Part random_column(World& world, Random& random, bool with_types) {
  Part column{world.next_id++, world.fresh_name(random), {}, {}};
  for (int i = 0; i < 5; ++i) column.dice.push_back(random());
  if (!with_types || !random.one_in(3)) return column;
  std::vector<int> candidates;
  for (const Thing& thing : world.things)
    for (const char* family : {"enum", "domain", "composite", "range"})
      if (thing.family == family) candidates.push_back(thing.id);
  if (!candidates.empty())
    column.type.thing = candidates[random.below(static_cast<unsigned>(candidates.size()))];
  return column;
}

ColumnFamily family_of(const Part& column) {
  return column.type.thing >= 0 ? kSimple : static_cast<ColumnFamily>(column.dice[0] % kSimple);
}

std::string type_of(const World& world, const Part& column) {
  const Thing* named = named_type(world, column);
  if (named != nullptr && column.type.part >= 0)  // a key of that table
    return type_of(world, *named->part(column.type.part));
  if (named != nullptr) return world.name_of(*named);
  const auto& names = types(family_of(column)).names;
  return names[column.dice[1] % names.size()];
}

std::string value_for(const World& world, const Part& column) {
  const Thing* named = named_type(world, column);
  if (named != nullptr && named->family == "enum" && !named->parts.empty())
    return literal(named->parts.front().name) + "::" + world.name_of(*named);
  return types(family_of(column)).value;
}

std::string condition_on(const World&, const Part& column, unsigned die) {
  const auto& list = types(family_of(column)).conditions;
  return with(list[die % list.size()], column);
}

std::string expression_of(const Part& column, unsigned die) {
  const auto& list = types(family_of(column)).expressions;
  return with(list[die % list.size()], column);
}

std::string definition(const World& world, const Part& column) {
  std::string text = quoted(column.name) + " " + type_of(world, column);
  const bool has_default = column.dice[2] % 3 == 0;
  if (has_default) text += " DEFAULT " + value_for(world, column);
  if (column.dice[3] % 4 == 0) text += " NOT NULL";
  return text;
}

bool sortable(const World& world, const Part& column) {
  const Thing* named = named_type(world, column);
  return named == nullptr || named->family != "composite";
}

const Part* any_column(const Thing& thing, Random& random) {
  if (thing.parts.empty()) return nullptr;
  return &thing.parts[random.below(static_cast<unsigned>(thing.parts.size()))];
}

const Part* any_sortable(const World& world, const Thing& thing, Random& random) {
  const Part* column = any_column(thing, random);
  return column != nullptr && sortable(world, *column) ? column : nullptr;
}

}  // namespace schemadiff::test
