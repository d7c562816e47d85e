// Conditions as lists of oids, which indexes serve.
#include "catalog/extent.h"

#include <algorithm>

namespace schemadiff {

namespace {

Sql list_of(const std::vector<std::uint32_t>& oids) {
  std::string text;
  for (const std::uint32_t oid : oids) text += (text.empty() ? "" : ", ") + std::to_string(oid);
  return Sql::trusted(text);
}

}  // namespace

Extent::Extent(const std::vector<Address>& rows) : everything_(false) {
  for (const Address& row : rows) oids_[row.catalog.text()].push_back(row.oid);
  for (auto& [catalog, oids] : oids_) {
    std::ranges::sort(oids);
    oids.erase(std::ranges::unique(oids).begin(), oids.end());
  }
}

bool Extent::none_of(std::string_view catalog) const {
  return !everything_ && catalog != "pg_namespace" && !oids_.contains(catalog);
}

Sql Extent::condition(std::string_view catalog, const Sql& oid) const {
  if (everything_) return sql("{} >= 16384", oid);
  const auto found = oids_.find(catalog);
  return found == oids_.end() ? sql("false") : sql("{} IN ({})", oid, list_of(found->second));
}

Sql Extent::condition(const Sql& catalog, const Sql& oid) const {
  if (everything_) return sql("{} >= 16384", oid);
  std::vector<Sql> any;
  any.reserve(oids_.size());
  for (const auto& [name, oids] : oids_)
    any.push_back(sql("({} = {}::regclass AND {} IN ({}))", catalog, Literal{"pg_catalog." + name},
                      oid, list_of(oids)));
  return any.empty() ? sql("false") : sql("({})", join(any, " OR "));
}

}  // namespace schemadiff
