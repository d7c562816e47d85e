// Pools of values per column, sifted by the server before rows are made of them.
#include "rows/table_values.h"

#include <algorithm>
#include <functional>

#include "rows/values.h"

namespace schemadiff {

namespace {

Hints hints_for(const RowTable& table, const RowColumn& column) {
  Hints hints;
  for (const RowConstraint& constraint : table.constraints)
    if (constraint.type == 'c' && constraint.concerns(column.number))
      hints.add(constraint.definition);
  return hints;
}

// What the bounds of partitions name; nothing when rows are spread by a hash.
std::vector<Sql> named_in_bounds(const RowTable& table, const RowColumn& column, Random& random) {
  if (std::ranges::find(table.partition_columns, column.number) == table.partition_columns.end())
    return {};
  Hints hints;
  for (const std::string& bound : table.bounds)
    if (!bound.starts_with("FOR VALUES WITH")) hints.add(bound);
  const std::size_t named = hints.texts.size() + 3 * hints.numbers.size();
  std::vector<Sql> values = values_for(*column.type, hints, 0, random);
  values.resize(std::min(values.size(), named));
  return values;
}

// What we write for it is always a value of the type.
bool sure(const RowType& type) {
  if (type.type == 'A') return sure(*type.part);
  if (type.type == 'd' || type.type == 'c') return false;
  if (type.type == 'r' || type.type == 'm') return type.part->built_in;
  return type.type == 'e' || (type.built_in && (type.name != "numeric" || type.modifier < 0));
}

bool nullable(const RowColumn& column) { return !column.not_null && !column.type->not_null; }

bool counts_up(const RowColumn& column) {
  return column.identity || column.default_expression.starts_with("nextval(");
}

}  // namespace

TableValues::TableValues(Session& session, const RowTable& table, std::size_t rows, Random& random,
                         const TableShape* shape)
    : session_(session),
      table_(table),
      random_(random),
      shape_(shape),
      repeat_after_(std::max<std::size_t>(1, rows - rows / 4)) {
  for (const RowColumn& column : table.columns) pools_[column.number] = make_pool(column, rows);
}

TableValues::Pool TableValues::make_pool(const RowColumn& column, std::size_t rows) {
  const Hints hints = hints_for(table_, column);
  Pool pool;
  pool.key = std::ranges::any_of(table_.constraints, [&](const RowConstraint& constraint) {
    return (constraint.type == 'p' || constraint.type == 'u') && constraint.columns.size() == 1 &&
           constraint.concerns(column.number);
  });
  const ColumnShape like = shape_of(column);
  std::optional<std::vector<Sql>> plain;
  if (shape_ != nullptr && !hints.any) plain = plain_values(*column.type, like, rows, random_);
  pool.written = plain ? std::move(*plain) : values_for(*column.type, hints, 3 * rows, random_);
  if (hints.any || !sure(*column.type)) pool.written = admitted(column, pool.written);
  const std::vector<Sql> bounds = admitted(column, named_in_bounds(table_, column, random_));
  if (!bounds.empty()) {  // these first, and a few that may fall into a default partition
    pool.written.resize(std::min<std::size_t>(pool.written.size(), 2));
    pool.written.insert(pool.written.begin(), bounds.begin(), bounds.end());
  }
  if (counts_up(column)) {
    pool.values = {sql("DEFAULT")};
    pool.key = false;
    return pool;
  }
  pool.values = pool.written;
  if (shape_ != nullptr && !pool.values.empty()) {
    pool.null_fraction = nullable(column) ? like.null_fraction : 0;
    if (!pool.key) pool.values.resize(std::min(pool.values.size(), like.distinct_in(rows)));
    return pool;
  }
  // The first stays the typical one; the others change places, so that edges of different columns
  // do not always meet in the same row.
  const std::size_t mixed = std::min(pool.values.size(), rows);
  for (std::size_t i = mixed; i > 2; --i)
    std::swap(pool.values[i - 1], pool.values[1 + random_.below(i - 1)]);
  auto insert = [&](std::size_t place, const char* word) {
    place = std::min(place, pool.values.size());
    pool.values.insert(pool.values.begin() + static_cast<std::ptrdiff_t>(place),
                       Sql::trusted(word));
  };
  if (!column.default_expression.empty()) insert(1, "DEFAULT");
  if (nullable(column)) insert(2 + random_.below(3), "NULL");
  if (nullable(column) && !pool.key) insert(8 + random_.below(5), "NULL");
  if (pool.values.empty()) pool.values = {sql("NULL")};
  return pool;
}

// Those that the type's input and the checks on this column alone let pass.
std::vector<Sql> TableValues::admitted(const RowColumn& column, const std::vector<Sql>& values) {
  // A column that nobody looks at is not computed, so a domain's checks would not be tried.
  std::vector<Sql> conditions = {sql("num_nonnulls({}) >= 0", Ident{column.name})};
  for (const RowConstraint& constraint : table_.constraints)
    if (constraint.type == 'c' && constraint.columns == std::vector<int>{column.number})
      conditions.push_back(sql("({}) IS NOT FALSE", constraint.condition));
  const Ident number{column.name == "n" ? "m" : "n"};
  auto ask = [&](std::size_t first, std::size_t last, std::vector<Sql>& passed) {
    std::vector<Sql> rows;
    for (std::size_t i = first; i < last; ++i)
      rows.push_back(sql("({}, ({})::{})", i, values[i], column.type->full));
    session_.execute("SAVEPOINT ask");
    try {
      for (const Row& row : session_.query(
               sql("SELECT {} AS number FROM (VALUES {}) AS v ({}, {}) WHERE {}"
                   " ORDER BY 1",
                   number, join(rows), number, Ident{column.name}, join(conditions, " AND "))))
        passed.push_back(values[static_cast<std::size_t>(row.integer("number"))]);
      session_.execute("RELEASE SAVEPOINT ask");
      return true;
    } catch (const ServerError&) {
      session_.execute("ROLLBACK TO SAVEPOINT ask; RELEASE SAVEPOINT ask");
      return false;
    }
  };
  std::vector<Sql> passed;
  // Of a part that one value spoils, each half by itself.
  const std::function<void(std::size_t, std::size_t)> sift = [&](std::size_t first,
                                                                 std::size_t last) {
    if (first == last || ask(first, last, passed) || last - first == 1) return;
    const std::size_t middle = first + (last - first) / 2;
    sift(first, middle);
    sift(middle, last);
  };
  sift(0, values.size());
  return passed;
}

ColumnShape TableValues::shape_of(const RowColumn& column) const {
  if (shape_ == nullptr) return {};
  const auto found = shape_->columns.find(column.name);
  return found == shape_->columns.end() ? ColumnShape() : found->second;
}

bool TableValues::is_null(double fraction) {
  constexpr std::size_t kParts = 1'000'000;
  return static_cast<double>(random_.below(kParts)) < fraction * kParts;
}

std::size_t TableValues::reference_to(const RowReference& reference, std::size_t keys) {
  const RowColumn* column = table_.find(reference.columns[0]);
  if (shape_ == nullptr || column == nullptr || keys == 0) return 0;
  return random_.below(std::min(keys, shape_of(*column).distinct_in(shape_->rows)));
}

bool TableValues::refers_to_nothing(const RowReference& reference) {
  return std::ranges::any_of(reference.columns, [&](int number) {
    const RowColumn* column = table_.find(number);
    return column != nullptr && nullable(*column) && is_null(shape_of(*column).null_fraction);
  });
}

Sql TableValues::for_row(const RowColumn& column, std::size_t row) {
  Pool& pool = pools_.at(column.number);
  if (pool.null_fraction && is_null(*pool.null_fraction)) return sql("NULL");
  if (pool.key) return pool.values[pool.used++ % pool.values.size()];
  if (pool.null_fraction) return pool.values[random_.below(pool.values.size())];
  return pool.values[row % std::min(pool.values.size(), repeat_after_)];
}

Sql TableValues::any(const RowColumn& column) {
  Pool& pool = pools_.at(column.number);
  if (pool.key) return pool.values[pool.used++ % pool.values.size()];
  if (pool.null_fraction ? is_null(*pool.null_fraction) : nullable(column) && random_.below(4) == 0)
    return sql("NULL");
  return pool.values[random_.below(pool.values.size())];
}

Sql TableValues::literal(const RowColumn& column, std::size_t row) const {
  const Pool& pool = pools_.at(column.number);
  return pool.written.empty() ? sql("NULL") : pool.written[row % pool.written.size()];
}

void TableValues::reject(const RowColumn& column, const Sql& value) {
  std::vector<Sql>& values = pools_.at(column.number).values;
  const bool others = std::ranges::any_of(values, [&](const Sql& one) { return one != value; });
  if (others) std::erase(values, value);  // one has to stay, and it may be there twice
}

}  // namespace schemadiff
