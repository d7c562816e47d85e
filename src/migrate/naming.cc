// Names of migration files.
#include "migrate/naming.h"

namespace schemadiff {

namespace {

std::string sanitised(std::string_view name) {
  std::string clean(name);
  for (char& c : clean) {
    bool keep = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                c == '_' || c == '-';
    if (!keep) c = '_';
  }
  return clean;
}

}  // namespace

MigrationNames names_of(DirectoryFormat format, const std::string& version,
                        std::string_view title) {
  std::string clean = sanitised(title);
  const bool atlas = format == DirectoryFormat::kAtlas;
  if (!atlas && clean.empty()) clean = "migration";  // golang-migrate insists on a title
  const std::string base = clean.empty() ? version : version + "_" + clean;
  if (atlas) return {base + ".sql", "down/" + base + ".sql"};
  return {base + ".up.sql", base + ".down.sql"};
}

}  // namespace schemadiff
