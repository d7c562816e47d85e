// From rows of pg_depend to needs between objects.
#include "catalog/needs.h"

#include <algorithm>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

void add_dependencies(const Relations& relations, const AddressMap& ids) {
  auto known = [&](const Address& address) { return ids.contains(address); };
  for (const Dependency& dependency : relations.all()) {
    if (dependency.type == 'e') continue;
    Address from = relations.whole(dependency.from, known);
    Address to = relations.extension_or_self(relations.whole(dependency.to, known));
    const auto standing = ids.find(from), stood_on = ids.find(to);
    if (from == to || standing == ids.end() || stood_on == ids.end()) continue;
    if (standing->second.object == nullptr || stood_on->second.object == nullptr) continue;
    bool itself = from == dependency.from;
    Need need{stood_on->second.id, dependency.to_part.text(), dependency.from_part.text(),
              itself ? "" : dependency.from.catalog.text(), Hold::kNeeds};
    if (itself && dependency.belongs()) need.hold = Hold::kBelongs;
    if (dependency.type == 'D') need.hold = Hold::kDerives;
    standing->second.object->needs.push_back(std::move(need));
  }
}

void add_mentions(Catalog& catalog) {
  std::unordered_multimap<std::string, const ObjectId*> by_name;
  for (const auto& [id, object] : catalog.objects)
    if (id.catalog == "pg_class" || id.catalog == "pg_proc" || id.catalog == "pg_type")
      by_name.emplace(object.name.name, &id);
  catalog.objects.edit_all([&](Object& object) {
    std::string text = object.kind->mentions_in(object);
    if (text.empty()) return;
    for (const std::string& word : mentions(text)) {
      auto [first, last] = by_name.equal_range(word);
      for (auto found = first; found != last; ++found)
        if (*found->second != object.id)
          object.needs.push_back({*found->second, "", "", "", Hold::kMentions});
    }
  });
}

}  // namespace

void add_needs(Catalog& catalog, const Relations& relations, const AddressMap& ids) {
  add_dependencies(relations, ids);
  add_mentions(catalog);
  catalog.objects.edit_all([](Object& object) {
    std::ranges::sort(object.needs);
    auto repeated = std::ranges::unique(object.needs);
    object.needs.erase(repeated.begin(), repeated.end());
    object.needs.shrink_to_fit();
  });
}

}  // namespace schemadiff
