// What stands on what changes is found by the server, and made again together with it.
#include "plan/part.h"

#include <algorithm>

#include "dev/groups.h"
#include "plan/declared_objects.h"
#include "plan/directives.h"
#include "plan/part_rows.h"
#include "sql/foreign_keys.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

// A table is not made again only because one that it refers to is: its foreign keys are.
struct KeysAgain {
  std::vector<Sql> drops;
  std::vector<Item> items;
};

// nullopt: its statements do not tell the keys apart, or say more of them.
std::optional<KeysAgain> keys_again(Session& session, const Root& table, const Groups& groups) {
  const std::set<std::string> all = foreign_keys_of(session, table);
  const Item* create = nullptr;
  for (const std::size_t i : groups.members(table)) {
    const Item& item = groups.items()[i];
    if (item.is("CreateStmt") && create == nullptr)
      create = &item;
    else if (item.is("CreateStmt") || item.is("CreateForeignTableStmt") ||
             mentions_any(item, {"references"}) || mentions_any(item, all))
      return std::nullopt;
  }
  if (create == nullptr) return std::nullopt;
  KeysAgain again;
  for (const std::string& name : all)
    again.drops.push_back(sql("ALTER TABLE IF EXISTS {}.{} DROP CONSTRAINT IF EXISTS {}",
                              Ident{table.schema}, Ident{table.name}, Ident{name}));
  for (const ForeignKey& key : without_foreign_keys(create->statement).removed)
    again.items.push_back(foreign_key_of(*create, key));
  if (again.items.size() != all.size()) return std::nullopt;
  return again;
}

std::vector<Address> rows_of(const std::vector<StandingRow>& standing) {
  std::vector<Address> rows;
  for (const StandingRow& row : standing) rows.push_back(row.row);
  return rows;
}

class Reach {
 public:
  Reach(Session& session, const std::vector<FileText>& before, const std::vector<FileText>& after)
      : session_(session), excerpt_(before, after) {
    for (const std::vector<Script>* scripts : {&excerpt_.before(), &excerpt_.after()})
      for (const Item& item : read_items(*scripts)) {
        for (const Declaration& declared : item.analysis.declares) {
          names_.insert(declared.name.name);
          names_.insert(declared.table.name);
        }
        for (const Reference& modified : item.analysis.modifies) names_.insert(modified.name.name);
      }
    while (more_statements() || more_roots()) continue;
    require_plain();
  }

  std::vector<Address> rows() const { return rows_of(standing_); }

  // What has been made in the place of these. Of the foreign keys of tables that stay each stands
  // on something that does not.
  std::vector<Address> made() const {
    return rows_of(standing_on(session_, find_roots(session_, roots_).rows));
  }

  std::vector<Sql> drops() const {
    std::vector<Sql> drops = found_.drops;
    for (const auto& [table, keys] : keys_)
      drops.insert(drops.end(), keys.drops.begin(), keys.drops.end());
    return drops;
  }

  // As the files have them.
  std::vector<Item> items() const {
    std::set<std::size_t> members;
    for (const Root& root : roots_) {
      const auto& of_root = after_.members(root);
      members.insert(of_root.begin(), of_root.end());
    }
    std::vector<Item> items;
    for (const std::size_t i : members) items.push_back(after_.items()[i]);
    for (const auto& [table, keys] : keys_)
      items.insert(items.end(), keys.items.begin(), keys.items.end());
    return items;
  }

  // The functions that use what changes, by what their text says.
  std::vector<Item> bodies() const {
    const std::set<std::string> names = names_of(roots_);
    std::vector<Item> list;
    for (const Item& item : after_.items())
      if (!item.analysis.routine_body.empty() && says(item, names)) list.push_back(item);
    return list;
  }

  const std::vector<Script>& after_scripts() const { return excerpt_.after(); }

 private:
  // Reads the statements, and sees whether others are needed to understand them.
  bool more_statements() {
    before_ = Groups(read_items(excerpt_.before()));
    after_ = Groups(read_items(excerpt_.after()));
    names_.merge(names_of(roots_));
    for (const StandingRow& row : standing_)
      for (const Root& name : row.names) names_.insert(name.name);
    std::set<std::string> names = names_;
    for (const Groups* groups : {&before_, &after_})
      for (const Item& item : groups->items())
        if (says(item, names_))
          for (const Reference& r : item.analysis.modifies) names.insert(r.name.name);
    names.erase("");
    return excerpt_.add_names(names);
  }

  // Sees what else has to be made again.
  bool more_roots() {
    const std::size_t statements = standing_.size(), size = roots_.size();
    Roots roots = changed_roots(before_, after_);
    roots.insert(roots_.begin(), roots_.end());
    roots_ = spread(before_, after_, std::move(roots));
    found_ = find_roots(session_, roots_);
    standing_ = standing_on(session_, found_.rows);
    if (statements != standing_.size() || size != roots_.size()) return true;
    keys_.clear();
    for (const StandingRow& row : standing_) add(row);
    return size != roots_.size();
  }

  void add(const StandingRow& row) {
    if (row.internal) return;
    const auto known = std::ranges::find_if(
        row.names, [&](const Root& name) { return !before_.members(name).empty(); });
    if (known == row.names.end())
      throw NotInParts("no statement makes a row of " + row.row.catalog.text() +
                       " that stands on it");
    if (roots_.contains(*known) || keys_.contains(*known)) return;
    if (!row.foreign_key.empty())
      if (auto keys = keys_again(session_, *known, after_)) {
        keys_.emplace(*known, std::move(*keys));
        return;
      }
    roots_.insert(*known);
  }

  // What makes things of other names as well, or changes how others are understood.
  void require_plain() const {
    for (const Item& item : items())
      if (item.is("CreateRangeStmt") || item.is("CreateSchemaStmt") ||
          (item.is("DefineStmt") && item.analysis.declares[0].space == Space::kType) ||
          item.analysis.no_transaction)
        throw NotInParts("it takes a " + item.analysis.type);
  }

  Session& session_;
  Excerpt excerpt_;
  std::set<std::string> names_;  // of what changes, and of what stands on it
  Groups before_ = Groups({}), after_ = Groups({});
  Roots roots_;
  RootRows found_;
  std::vector<StandingRow> standing_;
  std::map<Root, KeysAgain> keys_;  // by table
};

void add(std::vector<Address>& rows, const std::vector<Address>& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

// Migrations may have made what the files do not declare, and what acts on all that is made.
void require_calm(Session& session) {
  if (session.value("SELECT EXISTS (SELECT FROM pg_event_trigger WHERE evtenabled <> 'D')"
                    " OR EXISTS (SELECT FROM pg_default_acl)") == "t")
    throw NotInParts("the database does something with all that is made");
}

// In a transaction of which nothing stays.
template <class Part>
auto rolled_back(Session& session, Part part) {
  session.begin();
  try {
    auto result = part();
    session.rollback();
    return result;
  } catch (...) {
    session.rollback();
    throw;
  }
}

// For queries that join many catalogs, each by an index: planning them would take longer.
constexpr auto as_written =
    "SET LOCAL search_path = ''; SET LOCAL join_collapse_limit = 1;"
    " SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off";

}  // namespace

ReachedPart read_reached_part(Session& session, const std::vector<FileText>& before,
                              const std::vector<FileText>& after, const Scope& scope,
                              LoadOptions options) {
  require_calm(session);
  std::vector<Address> rows;
  const Reach reach = rolled_back(session, [&] {
    session.execute(as_written);
    Reach found(session, before, after);
    add(rows, found.rows());
    add(rows, stood_on(session, found.rows()));
    return found;
  });
  const std::vector<Item> items = reach.items();
  options.allow_empty = true;
  prepare_server(session, items, options);
  ReachedPart part;
  part.want = rolled_back(session, [&] {
    for (const Sql& drop : reach.drops()) session.execute(drop);
    load_within(session, items, reach.bodies(), options);
    session.execute(as_written);
    const std::vector<Address> made = reach.made();
    add(rows, made);
    add(rows, stood_on(session, made));
    session.execute("SET LOCAL join_collapse_limit = DEFAULT");
    Catalog want = read_part(session, scope, rows, Snapshot::kOfTransaction);
    attach_directives(reach.after_scripts(), want, session);
    want.places = places_in(reach.after_scripts());
    return want;
  });
  part.have = read_part(session, scope, rows);
  return part;
}

}  // namespace schemadiff
