// Reads pg_class and pg_stats, and makes values of a width.
#include "rows/shape.h"

#include <algorithm>
#include <cmath>

namespace schemadiff {

namespace {

// Never analysed is reltuples -1, up to 13 it is 0: a row is taken to be 100 bytes then.
Sql tables_query(const Sql& names) {
  return sql(
      "WITH asked AS (SELECT a.name, pg_catalog.to_regclass(a.name)::oid AS oid"
      "  FROM pg_catalog.unnest(ARRAY[{}]::text[]) a (name)),"
      " leaves AS (SELECT a.name, coalesce(t.relid, a.oid) AS oid FROM asked a"
      "  LEFT JOIN LATERAL pg_catalog.pg_partition_tree(a.oid) t ON t.isleaf"
      "  WHERE a.oid IS NOT NULL)"
      " SELECT l.name, sum(CASE WHEN c.reltuples > 0 THEN c.reltuples"
      "   ELSE pg_catalog.pg_relation_size(l.oid) / 100 END)::bigint AS rows"
      " FROM leaves l JOIN pg_catalog.pg_class c ON c.oid = l.oid GROUP BY l.name",
      names);
}

// A table that others inherit from has two lines: the one of all of them is the wider.
Sql columns_query(const Sql& names) {
  return sql(
      "SELECT DISTINCT ON (a.name, s.attname) a.name, s.attname, s.null_frac, s.n_distinct,"
      " s.avg_width"
      " FROM pg_catalog.unnest(ARRAY[{}]::text[]) a (name)"
      " JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(a.name)"
      " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
      " JOIN pg_catalog.pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname"
      " ORDER BY a.name, s.attname, (s.inherited = (c.relkind = 'p')) DESC",
      names);
}

constexpr std::size_t kLeast = 20;

// varchar(n) carries n + 4.
std::size_t longest(const RowType& type) {
  return type.modifier < 4 ? 1'000'000 : static_cast<std::size_t>(type.modifier - 4);
}

std::string text_of(std::size_t number, std::size_t width, std::size_t most, Random& random) {
  std::string text = std::to_string(number);
  while (text.size() < width) text += static_cast<char>('a' + random.below(26));
  return text.substr(0, most);
}

// How many whole numbers from 1 on the type holds; 0: it is no type of numbers.
std::size_t numbers_in(const RowType& type) {
  if (type.name == "int2") return 32'767;
  if (type.name == "int4" || type.name == "int8" || type.name == "float8") return 2'000'000'000;
  if (type.name == "float4") return 16'000'000;
  if (type.name != "numeric") return 0;
  if (type.modifier < 4) return 2'000'000'000;
  const int precision = ((type.modifier - 4) >> 16) & 0xffff;
  const int scale = (((type.modifier - 4) & 0x7ff) ^ 1024) - 1024;  // 11 bits, signed since 15
  if (scale < 0 || precision <= scale) return 0;
  return static_cast<std::size_t>(std::pow(10, std::min(precision - scale, 9))) - 1;
}

}  // namespace

std::size_t ColumnShape::distinct_in(std::size_t rows) const {
  const auto all = static_cast<double>(rows);
  double number = distinct < 0 ? -distinct * all : distinct;
  if (distinct == 0) number = all;
  return static_cast<std::size_t>(std::clamp(std::ceil(number), 1.0, std::max(all, 1.0)));
}

RowShapes read_row_shapes(Session& session, const std::vector<std::string>& tables) {
  RowShapes shapes;
  if (tables.empty()) return shapes;
  const Sql names = literals(tables);
  session.execute(
      "BEGIN READ ONLY; SET LOCAL search_path = pg_catalog; SET LOCAL statement_timeout = '10s';"
      " SET LOCAL lock_timeout = '1s'");
  for (const Row& row : session.query(tables_query(names)))
    shapes[row.text("name")].rows = static_cast<std::size_t>(row.integer("rows"));
  for (const Row& row : session.query(columns_query(names)))
    shapes[row.text("name")].columns[row.text("attname")] = {
        std::stod(row.text("null_frac")), std::stod(row.text("n_distinct")),
        static_cast<std::size_t>(row.integer("avg_width"))};
  session.rollback();
  return shapes;
}

RowShapes scaled_to(RowShapes shapes, std::size_t most) {
  std::size_t largest = 0;
  for (const auto& [name, shape] : shapes) largest = std::max(largest, shape.rows);
  if (largest <= most) return shapes;
  const double factor = static_cast<double>(most) / static_cast<double>(largest);
  for (auto& [name, shape] : shapes) {
    const auto fewer =
        static_cast<std::size_t>(std::llround(static_cast<double>(shape.rows) * factor));
    shape.rows = std::min({std::max(fewer, std::min(kLeast, shape.rows)), most});
  }
  return shapes;
}

std::optional<std::vector<Sql>> plain_values(const RowType& type, const ColumnShape& shape,
                                             std::size_t wanted, Random& random) {
  if (!type.built_in || type.type != 'b') return std::nullopt;
  std::vector<Sql> values;
  if (const std::size_t numbers = numbers_in(type); numbers > 0) {
    for (std::size_t i = 1; i <= std::min(wanted, numbers); ++i) values.push_back(sql("{}", i));
    return values;
  }
  if (type.name != "text" && type.name != "varchar") return std::nullopt;
  constexpr std::size_t kWidest = 2000;  // what is wider lies in TOAST
  const std::size_t most = longest(type);
  const auto different = static_cast<std::size_t>(std::pow(10, std::min<std::size_t>(most, 9)));
  // One byte of the width says how long the text is.
  const std::size_t width = std::min(shape.width > 1 ? shape.width - 1 : 8, kWidest);
  for (std::size_t i = 0; i < std::min(wanted, different); ++i)
    values.push_back(sql("{}", Literal{text_of(i, width, most, random)}));
  return values;
}

}  // namespace schemadiff
