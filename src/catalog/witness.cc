// Reads the witness and names what differs between two of them.
#include "catalog/witness.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "catalog/witness_columns.h"
#include "catalog/witness_query.h"
#include "catalog/witness_row.h"

namespace schemadiff {

WitnessColumnNames read_witness(Session& session, const Extent& extent,
                                const std::function<void(WitnessRow)>& each) {
  std::map<std::string, WitnessQuery> by_table;
  std::vector<Sql> texts;
  for (WitnessQuery& query : witness_queries(session, extent)) {
    texts.push_back(query.text);
    by_table.emplace(query.table, std::move(query));
  }
  WitnessColumnNames columns;
  for (const auto& [table, query] : by_table) columns.emplace(table, query.columns);
  if (texts.empty()) return columns;
  session.each(join(texts, "\nUNION ALL\n"), [&](const Row& row) {
    const std::string& table = row.text("source");
    const WitnessQuery& query = by_table.at(table);
    each({{query.owner_catalog, static_cast<std::uint32_t>(row.integer("owner"))},
          query.own,
          table + " " + row.text("row")});
  });
  return columns;
}

std::vector<std::string> unreplaced_node_trees(Session& session) {
  std::vector<std::string> names;
  for (const Row& row :
       session.query("SELECT c.relname AS table, a.attname AS column FROM pg_class c"
                     " JOIN pg_attribute a ON a.attrelid = c.oid"
                     " WHERE a.atttypid = 'pg_node_tree'::regtype AND c.relkind = 'r'"
                     "   AND c.relnamespace = 'pg_catalog'::regnamespace AND NOT c.relisshared"))
    if (!witness_skips(row.text("table")) &&
        witness_column(row.text("table"), row.text("column")) == nullptr)
      names.push_back(row.text("table") + "." + row.text("column"));
  return names;
}

namespace {

struct Line {
  std::string table;
  nlohmann::json row;
};

Line parse(const std::string& line, const WitnessColumnNames& columns) {
  const auto space = line.find(' ');
  std::string table = line.substr(0, space);
  const std::string row = witness_row(table, std::string_view(line).substr(space + 1), columns);
  return {std::move(table), nlohmann::json::parse(row)};
}

// What tells one row of a table from the others: its name, when it has one.
std::string label(const Line& line) {
  for (const auto& [column, value] : line.row.items())
    if (column.ends_with("name") && value.is_string())
      return line.table + " " + value.get<std::string>();
  return line.table;
}

}  // namespace

std::vector<std::string> witness_differences(const Witness& have, const Witness& want,
                                             const WitnessColumnNames& columns) {
  std::vector<std::string> only_have, only_want, differences;
  if (have == want) return differences;
  std::ranges::set_difference(have.lines(), want.lines(), std::back_inserter(only_have));
  std::ranges::set_difference(want.lines(), have.lines(), std::back_inserter(only_want));
  std::vector<Line> wanted;
  for (const std::string& line : only_want) wanted.push_back(parse(line, columns));
  for (const std::string& text : only_have) {
    Line line = parse(text, columns);
    auto partner = std::ranges::find_if(
        wanted, [&](const Line& other) { return label(other) == label(line); });
    if (partner == wanted.end()) {
      differences.push_back(label(line) + ": not wanted: " + line.row.dump());
      continue;
    }
    for (const auto& [column, value] : line.row.items())
      if (partner->row.value(column, nlohmann::json()) != value)
        differences.push_back(label(line) + ": " + column + " is " + value.dump() + ", wanted " +
                              partner->row.value(column, nlohmann::json()).dump());
    wanted.erase(partner);
  }
  for (const Line& line : wanted)
    differences.push_back(label(line) + ": missing: " + line.row.dump());
  return differences;
}

}  // namespace schemadiff
