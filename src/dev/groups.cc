// Groups statements by the names in their text.
#include "dev/groups.h"

#include <algorithm>
#include <numeric>

#include "dev/names.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

// It acts on what it does not name, and so on what is made again; or nobody can tell.
bool acts_on_unnamed(const Item& item) {
  if (!item.statement.parsed || item.is("AlterDefaultPrivilegesStmt") ||
      item.is("CreateEventTrigStmt") || item.is("AlterTableMoveAllStmt"))
    return true;
  if (!item.is("GrantStmt")) return false;
  const std::vector<std::string> words = mentions(item.statement.text);
  return std::ranges::binary_search(words, "all") && std::ranges::binary_search(words, "in") &&
         std::ranges::binary_search(words, "schema");
}

bool is_part(const Declaration& declaration) {
  return declaration.noun == "trigger" || declaration.noun == "policy" ||
         declaration.noun == "rule";
}

// The text as tokens, with the settings that hold for it.
std::string digest(const Item& item) {
  std::string text;
  for (const Token& token : tokens(item.statement.text))
    text += std::string(token.in(item.statement.text)) + '\0';
  for (const auto& [name, setting] : *item.settings)
    text += '\1' + name + '\0' + setting.statement.text();
  for (const Directive& directive : item.statement.directives)
    text += '\2' + directive.word + '\0' + directive.argument;
  return text;
}

// Disjoint sets of items.
class Sets {
 public:
  explicit Sets(std::size_t size) : up_(size) { std::iota(up_.begin(), up_.end(), 0); }
  std::size_t find(std::size_t i) {
    while (up_[i] != i) i = up_[i] = up_[up_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { up_[find(std::max(a, b))] = find(std::min(a, b)); }

 private:
  std::vector<std::size_t> up_;
};

// The references to things that the statement changes, or ties to what it changes.
std::vector<Reference> acted_on(const Item& item) {
  std::vector<Reference> list = item.analysis.modifies;
  if (item.analysis.type.starts_with("Alter") && item.analysis.changes_shape)
    std::ranges::copy_if(item.analysis.refers, std::back_inserter(list),
                         [](const Reference& r) { return r.space == Space::kRelation; });
  return list;
}

std::optional<Root> root_of(const Item& item) {
  if (item.analysis.declares.size() != 1) return std::nullopt;
  const Declaration& declaration = item.analysis.declares[0];
  const std::vector<std::string> path = item.search_path();
  const std::string here = path.empty() ? "" : path.front();
  auto schema_of = [&](const QualifiedName& name) {
    return name.schema.empty() ? here : name.schema;
  };
  if (is_part(declaration))
    return Root{Root::Sort::kPart, schema_of(declaration.table), declaration.table.name,
                declaration.noun, declaration.name.name};
  if (declaration.space == Space::kRelation || declaration.space == Space::kType)
    return Root{Root::Sort::kRelation, schema_of(declaration.name), declaration.name.name, "", ""};
  if (declaration.space == Space::kRoutine)
    return Root{Root::Sort::kRoutine, schema_of(declaration.name), declaration.name.name, "", ""};
  return std::nullopt;
}

}  // namespace

Groups::Groups(std::vector<Item> items) : items_(std::move(items)), group_of_(items_.size()) {
  const Names names(items_);
  Sets sets(items_.size());
  std::vector<bool> loose(items_.size());
  std::map<Root, std::size_t> first;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    if (acts_on_unnamed(item))
      throw NotInParts(item.analysis.type + " acts on what it does not name");
    const std::optional<Root> root = root_of(item);
    if (root) sets.join(i, first.try_emplace(*root, i).first->second);
    if (root && root->sort == Root::Sort::kPart) continue;  // not one with its table
    bool tied = root.has_value();
    for (const Reference& reference : acted_on(item))
      for (const Names::Found& found : names.declared(item, reference)) {
        tied = true;
        if (found.item != i) sets.join(i, found.item);
      }
    loose[i] = !tied || (!root && !item.analysis.declares.empty());
  }
  std::set<std::size_t> loose_sets;
  for (std::size_t i = 0; i < items_.size(); ++i)
    if (loose[i]) loose_sets.insert(sets.find(i));
  std::map<std::size_t, std::size_t> group;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const std::size_t set = sets.find(i);
    if (loose_sets.contains(set)) continue;
    const std::size_t place = group.try_emplace(set, groups_.size()).first->second;
    if (place == groups_.size()) groups_.emplace_back();
    group_of_[i] = place;
    groups_[place].members.push_back(i);
    const std::optional<Root> root = root_of(items_[i]);
    if (root && by_root_.emplace(*root, place).second) groups_[place].roots.push_back(*root);
  }
}

const std::vector<std::size_t>& Groups::members(const Root& root) const {
  static const std::vector<std::size_t> none;
  const auto found = by_root_.find(root);
  return found == by_root_.end() ? none : groups_[found->second].members;
}

Roots Groups::whole(const Roots& roots) const {
  Roots all;
  for (const Root& root : roots)
    if (const auto found = by_root_.find(root); found != by_root_.end())
      all.insert(groups_[found->second].roots.begin(), groups_[found->second].roots.end());
  return all;
}

void Groups::add_roots_of(std::size_t item, Roots& roots) const {
  if (!group_of_[item]) throw NotInParts("what changes is used by a " + items_[item].analysis.type);
  const std::vector<Root>& made = groups_[*group_of_[item]].roots;
  roots.insert(made.begin(), made.end());
}

Roots changed_roots(const Groups& before, const Groups& after) {
  auto loose = [](const Groups& groups) {
    std::vector<std::string> list;
    for (std::size_t i = 0; i < groups.items_.size(); ++i)
      if (!groups.group_of_[i]) list.push_back(digest(groups.items_[i]));
    std::ranges::sort(list);
    return list;
  };
  if (loose(before) != loose(after)) throw NotInParts("a statement changed that is in no group");
  Roots changed;
  auto compare = [&](const Groups& some, const Groups& others) {
    for (const Groups::Group& group : some.groups_)
      for (const Root& root : group.roots)
        if (!std::ranges::equal(group.members, others.members(root),
                                [&](std::size_t a, std::size_t b) {
                                  return digest(some.items_[a]) == digest(others.items_[b]);
                                }))
          changed.insert(root);
  };
  compare(before, after);
  compare(after, before);
  return changed;
}

bool all_in_groups(const std::vector<Item>& items) {
  return std::ranges::none_of(items, acts_on_unnamed);
}

std::set<std::string> names_of(const Roots& roots) {
  std::set<std::string> names;
  for (const Root& root : roots) names.insert(root.name);
  return names;
}

bool mentions_any(const Item& item, const std::set<std::string>& names) {
  return std::ranges::any_of(mentions(item.statement.text),
                             [&](const std::string& word) { return names.contains(word); });
}

bool says(const Item& item, const std::set<std::string>& names) {
  auto is_one = [&](const std::string& name) { return names.contains(name); };
  return std::ranges::any_of(item.analysis.refers, is_one,
                             [](const Reference& r) { return r.name.name; }) ||
         (!item.analysis.routine_body.empty() &&
          std::ranges::any_of(mentions(item.analysis.routine_body), is_one));
}

namespace {

// ENABLE TRIGGER and COMMENT ON TRIGGER stand with the table, and are lost with the trigger.
Roots tables_that_say_more(const Groups& groups, const Roots& roots) {
  Roots tables;
  for (const Root& root : roots) {
    const Root table{Root::Sort::kRelation, root.schema, root.name, "", ""};
    if (root.sort == Root::Sort::kPart &&
        std::ranges::any_of(groups.members(table), [&](std::size_t i) {
          return mentions_any(groups.items()[i], {root.part});
        }))
      tables.insert(table);
  }
  return tables;
}

bool copies(const Item& item) {
  const std::string text = lower(item.statement.text);
  if (item.is("CreateStmt")) return text.find("like") != std::string::npos;
  if (item.is("CreateFunctionStmt")) return text.find('%') != std::string::npos;
  return item.is("CreateTableAsStmt");
}

}  // namespace

Roots spread(const Groups& before, const Groups& after, Roots roots) {
  std::set<std::string> passing;
  for (const Root& root : roots)
    if (root.sort != Root::Sort::kPart &&
        (before.members(root).empty() || after.members(root).empty()))
      passing.insert(root.name);
  auto add = [&](const Roots& more) { roots.insert(more.begin(), more.end()); };
  if (!passing.empty()) add(after.where([&](const Item& item) { return says(item, passing); }));
  for (std::size_t size = 0; size != roots.size();) {
    size = roots.size();
    add(before.whole(roots));
    add(after.whole(roots));
    const std::set<std::string> names = names_of(roots);
    add(after.where([&](const Item& item) { return copies(item) && says(item, names); }));
    for (const Groups* groups : {&before, &after}) add(tables_that_say_more(*groups, roots));
  }
  return roots;
}

}  // namespace schemadiff
