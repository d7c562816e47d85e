// Follows foreign keys to find tables and an order.
#include "rows/order.h"

#include <algorithm>

namespace schemadiff {

RowTables with_references(Session& session, const std::vector<Oid>& wanted) {
  TypeReader types(session);
  RowTables tables;
  std::vector<std::pair<Oid, bool>> todo;  // and whether it is wanted for itself
  for (const Oid oid : wanted) todo.emplace_back(root_of(session, oid), true);
  for (std::size_t i = 0; i < todo.size(); ++i) {
    const auto [oid, for_itself] = todo[i];
    if (tables.contains(oid)) continue;
    const RowTable& table = tables.emplace(oid, read_row_table(session, types, oid)).first->second;
    for (const RowReference& reference : table.references)
      if (for_itself || !reference.optional)
        todo.emplace_back(root_of(session, reference.target), false);
  }
  return tables;
}

std::map<Oid, Oid> roots_of_targets(Session& session, const RowTables& tables) {
  std::map<Oid, Oid> roots;
  for (const auto& [oid, table] : tables)
    for (const RowReference& reference : table.references)
      if (!roots.contains(reference.target))
        roots[reference.target] = root_of(session, reference.target);
  return roots;
}

namespace {

class Ordering {
 public:
  Ordering(const RowTables& tables, const std::map<Oid, Oid>& roots)
      : tables_(tables), roots_(roots) {}

  std::vector<Turn> run() {
    std::vector<Oid> rest;
    for (const auto& [oid, table] : tables_) rest.push_back(oid);
    std::ranges::sort(rest, {}, [&](Oid oid) { return tables_.at(oid).name; });
    while (!rest.empty()) {
      const auto next = std::ranges::min_element(rest, {}, [&](Oid oid) { return hardship(oid); });
      result_.push_back(turn(tables_.at(*next)));
      done_.insert(*next);
      rest.erase(next);
    }
    return std::move(result_);
  }

 private:
  bool missing(Oid table, const RowReference& reference) const {
    const Oid target = roots_.at(reference.target);
    return target != table && !done_.contains(target);
  }

  // 0: all that it refers to is there; 1: the rest may be NULL; 2: or deferred; 3: neither.
  int hardship(Oid oid) const {
    int most = 0;
    for (const RowReference& reference : tables_.at(oid).references)
      if (missing(oid, reference))
        most = std::max(most, reference.optional ? 1 : reference.deferrable ? 2 : 3);
    return most;
  }

  Turn turn(const RowTable& table) const {
    Turn turn{table.oid, {}, {}};
    for (const RowReference& reference : table.references) {
      const bool itself = roots_.at(reference.target) == table.oid;
      if ((itself || missing(table.oid, reference)) && reference.optional)
        turn.left_out.insert(reference.name);
      else if (missing(table.oid, reference) && reference.deferrable)
        turn.promised.insert(reference.name);
    }
    return turn;
  }

  const RowTables& tables_;
  const std::map<Oid, Oid>& roots_;
  std::set<Oid> done_;
  std::vector<Turn> result_;
};

}  // namespace

std::vector<Turn> turns(const RowTables& tables, const std::map<Oid, Oid>& roots) {
  return Ordering(tables, roots).run();
}

}  // namespace schemadiff
