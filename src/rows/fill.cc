// One table after the other, with the keys that foreign keys may refer to at hand.
#include "rows/fill.h"

#include <algorithm>
#include <memory>

#include "rows/order.h"
#include "rows/shaped_fill.h"
#include "rows/table_filler.h"

namespace schemadiff {

namespace {

class Filling {
 public:
  Filling(Session& session, const RowOptions& options, const RowShapes& shapes)
      : session_(session),
        shapes_(shapes),
        rows_(static_cast<std::size_t>(options.rows)),
        random_(static_cast<std::uint64_t>(options.seed)) {}

  Filled run(const std::vector<Oid>& wanted) {
    session_.execute("BEGIN; SET LOCAL search_path = pg_catalog");  // for qualified names
    tables_ = with_references(session_, wanted);
    roots_ = roots_of_targets(session_, tables_);
    session_.execute("COMMIT; BEGIN; SET CONSTRAINTS ALL IMMEDIATE");
    const std::vector<Turn> order = turns(tables_, roots_);
    for (const Turn& turn : order) fill(turn);
    settle_promises();
    for (const Turn& turn : order)
      for (const RowReference& reference : tables_.at(turn.table).references)
        if (turn.left_out.contains(reference.name)) close(tables_.at(turn.table), reference);
    session_.execute("COMMIT");
    return std::move(result_);
  }

 private:
  const TableShape* shape_of(const RowTable& table) const {
    const auto found = shapes_.find(table.name.text());
    return found == shapes_.end() ? nullptr : &found->second;
  }

  std::size_t rows_of(const RowTable& table) const {
    const TableShape* shape = shape_of(table);
    return shape == nullptr ? rows_ : shape->rows;
  }

  TableValues& values_of(const RowTable& table) {
    auto& values = values_[table.oid];
    if (!values)
      values =
          std::make_unique<TableValues>(session_, table, rows_of(table), random_, shape_of(table));
    return *values;
  }

  void fill(const Turn& turn) {
    const RowTable& table = tables_.at(turn.table);
    if (!table.fillable || rows_of(table) == 0) return;
    session_.execute("SAVEPOINT fill");
    std::optional<std::string> why;
    try {
      if (!turn.promised.empty() && !deferred_) {
        deferred_ = true;
        session_.execute("SAVEPOINT promises; SET CONSTRAINTS ALL DEFERRED");
      }
      TableFiller filler(session_, table, values_of(table), choices(table, turn),
                         promised_[table.oid], random_);
      why = filler.run(rows_of(table));
    } catch (const ServerError& error) {
      why = error.what();
      session_.execute("ROLLBACK TO SAVEPOINT fill");
    }
    if (why)
      result_.unfilled.push_back({table.name.text(), *why});
    else
      result_.tables.push_back(table.oid);
  }

  std::vector<KeyChoice> choices(const RowTable& table, const Turn& turn) {
    std::vector<KeyChoice> list;
    for (const RowReference& reference : table.references) {
      const bool itself = roots_.at(reference.target) == table.oid;
      if (turn.promised.contains(reference.name))
        list.push_back({&reference, promise(reference), false});
      else if (turn.left_out.contains(reference.name))
        list.push_back({&reference, {}, false});
      else
        list.push_back({&reference, itself ? Keys() : keys(reference, rows_of(table)), itself});
    }
    return list;
  }

  using Keys = std::vector<std::vector<Sql>>;

  // rows: of the table that refers; enough keys for it to have as many as it is said to.
  Keys keys(const RowReference& reference, std::size_t rows) {
    if (!tables_.contains(roots_.at(reference.target))) return {};
    std::vector<Sql> columns, present;
    for (std::size_t i = 0; i < reference.target_columns.size(); ++i) {
      const Ident column{reference.target_columns[i]};
      columns.push_back(sql("{}::text AS {}", column, Ident{"k" + std::to_string(i)}));
      present.push_back(sql("{} IS NOT NULL", column));
    }
    Keys keys;
    for (const Row& row :
         session_.query(sql("SELECT {} FROM {} WHERE {} ORDER BY tableoid, ctid LIMIT {}",
                            join(columns), session_name(reference.target), join(present, " AND "),
                            shapes_.empty() ? std::size_t{50} : std::max<std::size_t>(rows, 50)))) {
      std::vector<Sql> key;
      for (std::size_t i = 0; i < columns.size(); ++i)
        key.push_back(sql("{}", Literal{row.text("k" + std::to_string(i))}));
      keys.push_back(std::move(key));
    }
    return keys;
  }

  Sql session_name(Oid oid) {
    if (const auto found = tables_.find(oid); found != tables_.end()) return found->second.name;
    return session_
        .query(sql("SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c"
                   " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = {}",
                   oid))
        .at(0)
        .sql("name");
  }

  // Keys of rows that the target will get.
  Keys promise(const RowReference& reference) {
    const RowTable& target = tables_.at(roots_.at(reference.target));
    Keys keys;
    for (std::size_t i = 0; i < std::min<std::size_t>(rows_of(target), 3); ++i) {
      RowValues row;
      std::vector<Sql> key;
      for (const std::string& name : reference.target_columns)
        for (const RowColumn& column : target.columns)
          if (column.name == name)
            key.push_back(row[column.number] = values_of(target).literal(column, i));
      if (key.size() != reference.target_columns.size()) return {};
      keys.push_back(key);
      promised_[target.oid].push_back(std::move(row));
    }
    return keys;
  }

  // The circle is closed: now the keys that were put off are judged.
  void settle_promises() {
    if (!deferred_) return;
    try {
      session_.execute("SET CONSTRAINTS ALL IMMEDIATE");
    } catch (const ServerError& error) {
      session_.execute("ROLLBACK TO SAVEPOINT promises; SET CONSTRAINTS ALL IMMEDIATE");
      std::vector<Oid> kept;
      for (const Oid oid : result_.tables) {
        const RowTable& table = tables_.at(oid);
        if (session_.value(sql("SELECT EXISTS (SELECT FROM {})", table.name)) == "t")
          kept.push_back(oid);
        else
          result_.unfilled.push_back({table.name.text(), error.what()});
      }
      result_.tables = std::move(kept);
    }
  }

  // Lets some rows refer to one that came later, or to one of the same table.
  void close(const RowTable& table, const RowReference& reference) {
    const Oid target = roots_.at(reference.target);
    if (std::ranges::find(result_.tables, target) == result_.tables.end()) return;
    const Keys all = keys(reference, 0);
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 3); ++i) {
      std::vector<Sql> sets;
      for (std::size_t c = 0; c < reference.columns.size(); ++c)
        sets.push_back(sql("{} = {}", Ident{table.find(reference.columns[c])->name}, all[i][c]));
      session_.execute("SAVEPOINT close");
      try {
        session_.execute(
            sql("UPDATE {} SET {} WHERE (tableoid, ctid) ="
                " (SELECT tableoid, ctid FROM {} ORDER BY 1, 2 LIMIT 1 OFFSET {})",
                table.name, join(sets), table.name, i + 1));
        session_.execute("RELEASE SAVEPOINT close");
      } catch (const ServerError&) {
        session_.execute("ROLLBACK TO SAVEPOINT close; RELEASE SAVEPOINT close");
      }
    }
  }

  Session& session_;
  const RowShapes& shapes_;
  std::size_t rows_;
  Random random_;
  RowTables tables_;
  std::map<Oid, Oid> roots_;
  std::map<Oid, std::unique_ptr<TableValues>> values_;
  std::map<Oid, std::vector<RowValues>> promised_;
  bool deferred_ = false;
  Filled result_;
};

}  // namespace

Filled fill(Session& session, const std::vector<Oid>& tables, const RowOptions& options) {
  return fill_shaped(session, tables, options, {});
}

Filled fill_shaped(Session& session, const std::vector<Oid>& tables, const RowOptions& options,
                   const RowShapes& shapes) {
  return Filling(session, options, shapes).run(tables);
}

}  // namespace schemadiff
