// Names of migration files.
#include "migrate/naming.h"

#include <optional>

#include "migrate/foreign_version.h"

namespace schemadiff {

namespace {

constexpr std::string_view kUp = ".up.sql", kDown = ".down.sql", kSql = ".sql";

// "1_init" as version and description.
MigrationName parts_of(FileRole role, std::string_view stem, std::string_view between) {
  const std::size_t mark = stem.find(between);
  if (mark == std::string_view::npos) return {role, std::string(stem), ""};
  return {role, std::string(stem.substr(0, mark)), std::string(stem.substr(mark + between.size()))};
}

MigrationName read_flyway_name(std::string_view stem) {
  if (stem.empty() || (stem[0] != 'V' && stem[0] != 'U')) return {};
  MigrationName name =
      parts_of(stem[0] == 'V' ? FileRole::kUp : FileRole::kDown, stem.substr(1), "__");
  return ForeignVersion::read(name.version) ? name : MigrationName{};
}

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
  if (format == DirectoryFormat::kAtlas) {
    const std::string base = clean.empty() ? version : version + "_" + clean;
    return {base + ".sql", "down/" + base + ".sql"};
  }
  if (clean.empty()) clean = "migration";  // the others insist on a title
  if (format == DirectoryFormat::kFlyway)
    return {"V" + version + "__" + clean + ".sql", "U" + version + "__" + clean + ".sql"};
  const std::string base = version + "_" + clean;
  return {base + ".up.sql", base + ".down.sql"};
}

const char* import_word(DirectoryFormat format) {
  switch (format) {
    case DirectoryFormat::kFlyway:
      return "flyway";
    case DirectoryFormat::kGolangMigrate:
      return "golang-migrate";
    case DirectoryFormat::kAtlas:
      break;
  }
  return "pairs";
}

MigrationName read_name(DirectoryFormat format, std::string_view name) {
  auto stem = [&](std::string_view ending) { return name.substr(0, name.size() - ending.size()); };
  if (format == DirectoryFormat::kGolangMigrate) {
    if (name.ends_with(kUp)) return parts_of(FileRole::kUp, stem(kUp), "_");
    return name.ends_with(kDown) ? parts_of(FileRole::kDown, stem(kDown), "_") : MigrationName{};
  }
  if (!name.ends_with(kSql)) return {};
  if (format == DirectoryFormat::kFlyway) return read_flyway_name(stem(kSql));
  return parts_of(FileRole::kUp, stem(kSql), "_");
}

}  // namespace schemadiff
