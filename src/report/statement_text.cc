// Serial columns, tidy tables, functions with their clauses in two lines, names without a schema.
#include "report/statement_text.h"

#include <algorithm>
#include <optional>

#include "format/generated.h"
#include "format/tidy_table.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

bool is_relation(const Object& object) {
  return object.id.catalog == "pg_class" || object.id.catalog == "pg_constraint";
}

// The column that owns a sequence which is made with nothing said of it, as serial makes one.
std::optional<Serial> serial_of(const Object& table, const Object& sequence,
                                const std::vector<const Step*>& steps) {
  const std::string create = "CREATE SEQUENCE " + sequence.name.full.text();
  const std::string owned =
      "ALTER SEQUENCE " + sequence.name.full.text() + " OWNED BY " + table.name.full.text() + ".";
  const std::string regclass = sequence.name.full.text();
  Serial serial;
  for (const Step* step : steps) {
    if (step->object != sequence.id) continue;
    const std::string text = step->text();
    if (text == create + ";") serial.type = "bigint";
    if (text == create + " AS integer;") serial.type = "integer";
    if (text == create + " AS smallint;") serial.type = "smallint";
    if (text.starts_with(owned))
      serial.column = name_of(text.substr(owned.size(), text.size() - owned.size() - 1));
  }
  const bool usual = sequence.name.schema == table.name.schema &&
                     sequence.name.name == table.name.name + "_" + serial.column + "_seq" &&
                     sequence.name.name.size() <= 63 && sequence.owner == table.owner;
  if (!usual || serial.type.empty()) return std::nullopt;
  serial.value = "nextval(" + quote_literal(regclass) + "::regclass)";
  return serial;
}

bool belongs_to_serial(const Step& step, const Object& sequence) {
  const std::string text = step.text(), name = sequence.name.full.text();
  return text.starts_with("CREATE SEQUENCE ") ||
         text.starts_with("ALTER SEQUENCE " + name + " OWNED BY ") ||
         text.starts_with("ALTER SEQUENCE " + name + " OWNER TO ");
}

}  // namespace

StatementText::StatementText(const Catalog& catalog, bool tidy, std::string bare_schema)
    : catalog_(catalog), tidy_(tidy), bare_schema_(std::move(bare_schema)) {
  for (const auto& [id, object] : catalog.objects) {
    const std::string& schema =
        object.name.parent_schema.empty() ? object.name.schema : object.name.parent_schema;
    if (is_relation(object)) ++names_[{schema, object.name.name}];
  }
}

std::string StatementText::table_text(const std::vector<const Step*>& steps, const Step& create,
                                      std::set<ObjectId>& said) const {
  const Object& table = *catalog_.find(create.object);
  std::vector<std::pair<Serial, ObjectId>> found;
  for (const Step* step : steps)
    if (const Object& other = *catalog_.find(step->object); other.kind->follows_owner(other))
      if (const auto serial = serial_of(table, other, steps);
          serial &&
          std::ranges::find(found, other.id, &std::pair<Serial, ObjectId>::second) == found.end())
        found.emplace_back(*serial, other.id);
  std::vector<Serial> serials;
  for (const auto& [serial, id] : found) serials.push_back(serial);
  const TidyNames names{table.name.name, [&](const std::string& name) {
                          const auto known = names_.find({table.name.schema, name});
                          return known != names_.end() && known->second == 1;
                        }};
  std::string text = tidy_table(create.text(), names, serials);
  for (const auto& [serial, id] : found)
    if (std::ranges::find(serials, serial.column, &Serial::column) != serials.end())
      said.insert(id);
  return text;
}

std::vector<std::string> StatementText::of(const std::vector<const Step*>& steps) const {
  std::set<ObjectId> said;  // sequences that a serial column says
  std::map<const Step*, std::string> tables;
  if (tidy_)
    for (const Step* step : steps)
      if (std::string text = step->text();
          text.starts_with("CREATE TABLE ") || text.starts_with("CREATE UNLOGGED TABLE "))
        tables[step] = table_text(steps, *step, said);
  std::vector<std::string> texts;
  for (const Step* step : steps) {
    if (said.contains(step->object) && belongs_to_serial(*step, *catalog_.find(step->object)))
      continue;
    const auto table = tables.find(step);
    texts.push_back(
        format_generated(table == tables.end() ? step->text() : table->second, bare_schema_));
  }
  return texts;
}

}  // namespace schemadiff
