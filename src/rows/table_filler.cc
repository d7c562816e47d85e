// All rows at once, and where the server refuses, one after the other, changing what it blames.
#include "rows/table_filler.h"

#include <algorithm>

namespace schemadiff {

namespace {

constexpr std::size_t kAttemptsPerRow = 24, kRefusedInARow = 3;
constexpr std::size_t kBatch = 500;     // rows of one statement
constexpr std::size_t kSingles = 2000;  // rows that are tried one by one, for they take long

bool names(const std::string& message, const std::string& name) {
  return message.find("\"" + name + "\"") != std::string::npos;
}

}  // namespace

TableFiller::TableFiller(Session& session, const RowTable& table, TableValues& values,
                         std::vector<KeyChoice> choices, std::vector<RowValues> promised,
                         Random& random)
    : session_(session),
      table_(table),
      values_(values),
      choices_(std::move(choices)),
      promised_(std::move(promised)),
      random_(random) {
  for (const KeyChoice& choice : choices_)
    referring_.insert(choice.reference->columns.begin(), choice.reference->columns.end());
}

std::optional<std::string> TableFiller::run(std::size_t rows) {
  rows = std::max(rows, promised_.size());
  std::size_t refused = 0;  // one after the other, in many forms: others will not pass either
  std::size_t singles = 0;
  for (std::size_t first = 0; first < rows && refused < kRefusedInARow; first += kBatch) {
    const std::size_t last = std::min(first + kBatch, rows);
    if (batch(first, last)) continue;
    for (std::size_t i = first; i < last && refused < kRefusedInARow && singles < kSingles; ++i) {
      refused = single(i) ? 0 : refused + 1;
      ++singles;
    }
  }
  const bool some = session_.value(sql("SELECT EXISTS (SELECT FROM {})", table_.name)) == "t";
  if (some) return std::nullopt;
  return last_error_.empty() ? "the rows put in do not stay: a rule or trigger takes them"
                             : last_error_;
}

bool TableFiller::batch(std::size_t first, std::size_t last) {
  std::vector<RowValues> made;
  for (std::size_t i = first; i < last; ++i) made.push_back(make(i));
  session_.execute("SAVEPOINT batch");
  try {
    // Of many rows that look random some will have a key twice.
    session_.execute(values_.shaped() ? sql("{} ON CONFLICT DO NOTHING", insert(made))
                                      : insert(made));
    session_.execute("RELEASE SAVEPOINT batch");
    return true;
  } catch (const ServerError&) {
    session_.execute("ROLLBACK TO SAVEPOINT batch; RELEASE SAVEPOINT batch");
    return false;
  }
}

bool TableFiller::single(std::size_t number) {
  RowValues row = make(number);
  session_.execute("SAVEPOINT single");
  for (std::size_t attempt = 0; attempt < kAttemptsPerRow; ++attempt) {
    try {
      session_.execute(insert({row}));
      session_.execute("RELEASE SAVEPOINT single");
      return true;
    } catch (const ServerError& error) {
      session_.execute("ROLLBACK TO SAVEPOINT single");
      last_error_ = error.what();
      std::vector<int> columns = blamed(error);
      learn(error, row, columns);
      // What is blamed need not be at fault: now and then everything is made anew.
      if (columns.empty() || attempt % 8 == 7) columns = all_columns();
      remake(row, number, columns);
    }
  }
  session_.execute("RELEASE SAVEPOINT single");
  return false;
}

RowValues TableFiller::make(std::size_t number) {
  RowValues row;
  if (number < promised_.size()) row = promised_[number];
  for (const RowColumn& column : table_.columns)
    if (!referring_.contains(column.number) && !row.contains(column.number))
      row[column.number] = values_.for_row(column, number);
  refer(row, number, false);
  return row;
}

void TableFiller::remake(RowValues& row, std::size_t number, const std::vector<int>& columns) {
  const RowValues* fixed = number < promised_.size() ? &promised_[number] : nullptr;
  bool reference = false;
  for (const int number_of_column : columns) {
    const RowColumn* column = table_.find(number_of_column);
    if (column == nullptr || (fixed != nullptr && fixed->contains(number_of_column))) continue;
    if (referring_.contains(number_of_column))
      reference = true;
    else
      row[number_of_column] = values_.any(*column);
  }
  if (!reference) return;
  for (const int column : referring_)
    if (fixed == nullptr || !fixed->contains(column)) row.erase(column);
  refer(row, number, true);
}

void TableFiller::refer(RowValues& row, std::size_t number, bool again) {
  for (const KeyChoice& choice : choices_) refer(choice, row, number, again);
  for (const int column : referring_)
    if (!row.contains(column)) row[column] = sql("NULL");
}

// Of keys that share a column the later one takes what the earlier has chosen.
void TableFiller::refer(const KeyChoice& choice, RowValues& row, std::size_t number, bool again) {
  const RowReference& reference = *choice.reference;
  if (choice.to_itself) {
    for (std::size_t i = 0; i < reference.columns.size(); ++i)
      for (const RowColumn& column : table_.columns)
        if (column.name == reference.target_columns[i]) {
          Sql& key = row[column.number];
          if (key.empty() || key == sql("DEFAULT")) key = values_.literal(column, number);
          const Sql same = key;
          row[reference.columns[i]] = same;
        }
    return;
  }
  if (reference.optional && (values_.shaped() ? values_.refers_to_nothing(reference)
                                              : (again ? random_.below(6) == 0 : number % 6 == 4)))
    return;
  const std::size_t start = values_.shaped() ? values_.reference_to(reference, choice.keys.size())
                            : again          ? random_.below(choice.keys.size())
                                             : number;
  for (std::size_t i = 0; i < choice.keys.size(); ++i) {
    const std::vector<Sql>& key = choice.keys[(start + i) % choice.keys.size()];
    bool fits = true;
    for (std::size_t c = 0; c < key.size(); ++c) {
      const auto known = row.find(reference.columns[c]);
      fits &= known == row.end() || known->second == key[c];
    }
    if (!fits) continue;
    for (std::size_t c = 0; c < key.size(); ++c) row[reference.columns[c]] = key[c];
    return;
  }
}

Sql TableFiller::insert(const std::vector<RowValues>& rows) const {
  std::vector<Sql> columns, lines;
  bool overriding = false;
  for (const RowColumn& column : table_.columns) {
    columns.push_back(sql("{}", Ident{column.name}));
    for (const RowValues& row : rows)
      overriding |= column.identity && row.at(column.number) != sql("DEFAULT");
  }
  if (columns.empty()) return sql("INSERT INTO {} DEFAULT VALUES", table_.name);
  for (const RowValues& row : rows) {
    std::vector<Sql> values;
    for (const RowColumn& column : table_.columns) values.push_back(row.at(column.number));
    lines.push_back(sql("({})", join(values)));
  }
  return sql("INSERT INTO {} ({}){} VALUES {}", table_.name, join(columns),
             overriding ? sql(" OVERRIDING SYSTEM VALUE") : Sql(), join(lines));
}

std::vector<int> TableFiller::all_columns() const {
  std::vector<int> all;
  for (const RowColumn& column : table_.columns) all.push_back(column.number);
  return all;
}

// The server names what was violated; the words around the name may be translated.
std::vector<int> TableFiller::blamed(const ServerError& error) const {
  const std::string message = error.what();
  for (const RowConstraint& constraint : table_.constraints)
    if (names(message, constraint.name))
      return constraint.concerns(0) ? all_columns() : constraint.columns;
  for (const RowReference& reference : table_.references)
    if (names(message, reference.name)) return reference.columns;
  std::vector<int> columns;
  for (const RowColumn& column : table_.columns) {
    const bool by_type = std::ranges::any_of(
        column.type->check_names, [&](const std::string& check) { return names(message, check); });
    if (by_type || (error.sqlstate == "23502" && names(message, column.name)))
      columns.push_back(column.number);
  }
  // "no partition of relation found for row" names none.
  if (columns.empty() && error.sqlstate == "23514") return table_.partition_columns;
  return columns;
}

// A value that is refused by itself will be again.
void TableFiller::learn(const ServerError& error, const RowValues& row,
                        const std::vector<int>& columns) {
  const bool by_itself = error.sqlstate == "23514" || error.sqlstate == "23502";
  if (!by_itself || columns.size() != 1 || referring_.contains(columns[0])) return;
  const RowColumn* column = table_.find(columns[0]);
  if (column != nullptr) values_.reject(*column, row.at(columns[0]));
}

}  // namespace schemadiff
