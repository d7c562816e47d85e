// Looks names up as the server would: along the search_path that holds where they are written.
#include "dev/names.h"

#include <algorithm>
#include <set>

namespace schemadiff {

namespace {

bool may_mean(Space reference, Space declared) {
  if (reference == declared || reference == Space::kAny) return true;
  if (reference == Space::kType) return declared == Space::kRelation;  // a table's row type
  if (reference == Space::kRelation) return declared == Space::kType;  // a composite type
  if (reference == Space::kRoutine) return declared == Space::kType;   // a cast: box(x)
  return false;
}

bool has_schema(const Declaration& d) {
  static const std::set<std::string> kWithout = {
      "schema",        "extension", "foreign-data wrapper", "server", "publication", "subscription",
      "event trigger", "language",  "access method",        "cast",   "transform"};
  return !kWithout.contains(d.noun);
}

}  // namespace

Names::Names(const std::vector<Item>& items) : items_(items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::vector<std::string> path = items[i].search_path();
    for (const Declaration& d : items[i].analysis.declares) {
      if (!d.table.name.empty()) continue;  // triggers and the like are never referred to
      std::string schema = d.name.schema;
      if (schema.empty() && has_schema(d) && !path.empty()) schema = path.front();
      by_name_[d.name.name].push_back({schema, {i, &d}});
    }
  }
}

std::vector<Names::Found> Names::declared(const Item& from, const Reference& reference) const {
  auto entries = by_name_.find(reference.name.name);
  if (entries == by_name_.end()) return {};
  std::vector<std::string> path = from.search_path();
  std::vector<Found> found;
  for (const Entry& entry : entries->second) {
    if (!may_mean(reference.space, entry.found.declaration->space)) continue;
    bool visible = reference.name.schema.empty()
                       ? entry.schema.empty() ||
                             std::find(path.begin(), path.end(), entry.schema) != path.end()
                       : entry.schema == reference.name.schema;
    if (visible) found.push_back(entry.found);
  }
  return found;
}

QualifiedName Names::resolve(const Item& item, const QualifiedName& name) const {
  if (!name.schema.empty()) return name;
  std::string element = name.name;
  if (element.ends_with("[]")) element.resize(element.size() - 2);
  auto entries = by_name_.find(element);
  if (entries == by_name_.end()) return name;
  for (const std::string& schema : item.search_path())
    for (const Entry& entry : entries->second)
      if (entry.schema == schema && may_mean(Space::kType, entry.found.declaration->space))
        return {schema, name.name};
  return name;
}

std::string Names::key(const Item& item, const Declaration& d) const {
  std::vector<std::string> path = item.search_path();
  auto place = [&](const QualifiedName& name) {
    std::string schema = name.schema.empty() && !path.empty() ? path.front() : name.schema;
    return schema + '\0' + name.name;
  };
  bool on_table = !d.table.name.empty();
  std::string space = d.space == Space::kOther ? d.noun : std::to_string(static_cast<int>(d.space));
  std::string key = space + '\0' + (has_schema(d) && !on_table ? place(d.name) : d.name.name);
  if (on_table) {
    QualifiedName table = resolve(item, d.table);
    key += '\0' + place(table);
  }
  for (const QualifiedName& argument : d.arguments) {
    QualifiedName type = resolve(item, argument);
    key += '\0' + type.schema + '.' + type.name;
  }
  return key;
}

void Names::check_duplicates() const {
  std::map<std::string, std::vector<Found>> seen;
  for (std::size_t i = 0; i < items_.size(); ++i)
    for (const Declaration& d : items_[i].analysis.declares) {
      std::vector<Found>& before = seen[key(items_[i], d)];
      bool completes = before.size() == 1 && before[0].declaration->placeholder != d.placeholder;
      if (before.empty() || completes) {
        before.push_back({i, &d});
        continue;
      }
      std::string name = d.name.name;
      if (!d.name.schema.empty()) name = d.name.schema + "." + name;
      if (!d.table.name.empty()) name += "\" on \"" + d.table.name;
      throw Error("E307", d.noun + (name.empty() ? "" : " \"" + name + "\"") + " is declared twice")
          .at(items_[i].place())
          .why("the other declaration: " + to_string(items_[before.back().item].place()))
          .help("keep one of the two");
    }
}

}  // namespace schemadiff
