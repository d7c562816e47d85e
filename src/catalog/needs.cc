// From rows of pg_depend to needs between objects.
#include "catalog/needs.h"

#include <algorithm>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

void add_dependencies(Catalog& catalog, const Relations& relations, const AddressMap& ids) {
  auto known = [&](const Address& address) { return ids.contains(address); };
  for (const Dependency& dependency : relations.all()) {
    if (dependency.type == 'e') continue;
    Address from = relations.whole(dependency.from, known);
    Address to = relations.extension_or_self(relations.whole(dependency.to, known));
    auto from_id = ids.find(from), to_id = ids.find(to);
    if (from == to || from_id == ids.end() || to_id == ids.end()) continue;
    auto object = catalog.objects.find(from_id->second);
    if (object == catalog.objects.end() || !catalog.objects.contains(to_id->second)) continue;
    bool itself = from == dependency.from;
    Need need{to_id->second, dependency.to_part, dependency.from_part,
              itself ? "" : dependency.from.catalog, Hold::kNeeds};
    if (itself && dependency.belongs()) need.hold = Hold::kBelongs;
    if (dependency.type == 'D') need.hold = Hold::kDerives;
    object->second.needs.push_back(std::move(need));
  }
}

void add_mentions(Catalog& catalog) {
  std::unordered_multimap<std::string, const ObjectId*> by_name;
  for (const auto& [id, object] : catalog.objects)
    if (id.catalog == "pg_class" || id.catalog == "pg_proc" || id.catalog == "pg_type")
      by_name.emplace(object.name.name, &id);
  for (auto& [id, object] : catalog.objects) {
    std::string text = object.kind->mentions_in(object);
    if (text.empty()) continue;
    for (const std::string& word : mentions(text)) {
      auto [first, last] = by_name.equal_range(word);
      for (auto found = first; found != last; ++found)
        if (*found->second != id)
          object.needs.push_back({*found->second, "", "", "", Hold::kMentions});
    }
  }
}

}  // namespace

void add_needs(Catalog& catalog, const Relations& relations, const AddressMap& ids) {
  add_dependencies(catalog, relations, ids);
  add_mentions(catalog);
  for (auto& [id, object] : catalog.objects) {
    std::ranges::sort(object.needs);
    auto repeated = std::ranges::unique(object.needs);
    object.needs.erase(repeated.begin(), repeated.end());
  }
}

}  // namespace schemadiff
