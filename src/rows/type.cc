// One query per type that a column has or is made of.
#include "rows/type.h"

namespace schemadiff {

namespace {

// PostgreSQL 13 has no multiranges.
Sql query(std::int64_t oid, int modifier, int version) {
  return sql(
      "SELECT format_type(t.oid, {}) AS full, t.typname AS name, t.typtype AS type,"
      " t.typcategory AS category, t.typnamespace = 'pg_catalog'::regnamespace AS built_in,"
      " t.typnotnull AS not_null, t.typbasetype AS base, t.typtypmod AS base_modifier, t.typelem "
      "AS element,"
      " coalesce((SELECT r.rngsubtype FROM pg_range r WHERE r.rngtypid = t.oid), 0) AS subtype,"
      " {} AS range,"
      " ARRAY(SELECT a.atttypid::text FROM pg_attribute a WHERE a.attrelid = t.typrelid"
      "  AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS attributes,"
      " ARRAY(SELECT a.atttypmod::text FROM pg_attribute a WHERE a.attrelid = t.typrelid"
      "  AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS modifiers,"
      " ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid"
      "  ORDER BY e.enumsortorder) AS labels,"
      " ARRAY(SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c WHERE c.contypid = t.oid"
      "  ORDER BY c.conname) AS checks,"
      " ARRAY(SELECT c.conname::text FROM pg_constraint c WHERE c.contypid = t.oid"
      "  ORDER BY c.conname) AS check_names"
      " FROM pg_type t WHERE t.oid = {}",
      modifier,
      version < 14 ? sql("0")
                   : sql("coalesce((SELECT r.rngtypid FROM pg_range r"
                         " WHERE r.rngmultitypid = t.oid), 0)"),
      oid);
}

}  // namespace

RowTypePtr TypeReader::read(std::int64_t oid, int modifier) {
  if (auto found = known_.find({oid, modifier}); found != known_.end()) return found->second;
  const Row row = session_.query(query(oid, modifier, session_.major_version())).at(0);
  RowType type;
  type.full = row.sql("full");
  type.name = row.text("name");
  type.type = row.text("type")[0];
  type.category = row.text("category")[0];
  type.built_in = row.boolean("built_in");
  type.modifier = modifier;
  type.not_null = row.boolean("not_null");
  type.labels = row.list("labels");
  type.checks = row.list("checks");
  type.check_names = row.list("check_names");
  const std::int64_t element = row.integer("element");
  if (type.type == 'b' && type.category == 'A' && element != 0) type.type = 'A';
  if (type.type == 'A') type.part = read(element, modifier);
  if (type.type == 'r') type.part = read(row.integer("subtype"), -1);
  if (type.type == 'm') type.part = read(row.integer("range"), -1);
  if (type.type == 'd') {
    type.part = read(row.integer("base"), static_cast<int>(row.integer("base_modifier")));
    const RowType& base = *type.part;
    type.not_null |= base.not_null;
    type.checks.insert(type.checks.end(), base.checks.begin(), base.checks.end());
    type.check_names.insert(type.check_names.end(), base.check_names.begin(),
                            base.check_names.end());
    type.check_names.push_back(type.name);  // "domain x does not allow null values"
  }
  const std::vector<std::string> modifiers = row.list("modifiers");
  std::size_t i = 0;
  for (const std::string& attribute : row.list("attributes"))
    type.attributes.push_back(read(std::stoll(attribute), std::stoi(modifiers.at(i++))));
  return known_[{oid, modifier}] = std::make_shared<const RowType>(std::move(type));
}

}  // namespace schemadiff
