// Names of objects as names of files.
#include "report/schema_paths.h"

#include <fmt/format.h>

#include <map>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

constexpr const char* kDatabase = "00-database";

// Letters, digits, "_", "-" and what is beyond ASCII stay, and "." but for the first character.
std::string file_name(const std::string& name) {
  std::string text;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '-' || byte >= 0x80 || (c == '.' && !text.empty());
    text += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  if (text.starts_with("00-")) text.replace(0, 1, "%30");  // is not the database's
  return text;
}

// "materialized view" is materialized_views.
std::string folder_of(const Object& object) {
  std::string plural = type_of(object);
  for (char& c : plural)
    if (c == ' ') c = '_';
  if (plural.ends_with("y"))
    plural.replace(plural.size() - 1, 1, "ies");
  else if (plural.ends_with("ss"))
    plural += "es";
  else if (!plural.ends_with("s"))
    plural += "s";
  return plural;
}

}  // namespace

std::string path_of(const Object& object, Layout layout) {
  if (layout == Layout::kOneFile) return "schema.sql";
  const bool is_schema = object.id.catalog == "pg_namespace";
  const std::string& schema = is_schema ? object.name.name : object.name.schema;
  const std::string top = schema.empty() ? kDatabase : file_name(schema);
  if (layout == Layout::kPerSchema) return top + ".sql";
  if (schema.empty()) return top + "/" + folder_of(object) + ".sql";
  if (is_schema) return top + "/schema.sql";
  return top + "/" + folder_of(object) + "/" + file_name(object.name.name) + ".sql";
}

std::vector<std::string> told_apart(const std::vector<std::string>& paths) {
  std::map<std::string, std::map<std::string, std::size_t>> alike;  // by small letters
  std::vector<std::string> result;
  for (const std::string& path : paths) {
    auto& known = alike[lower(path)];
    const std::size_t number = known.try_emplace(path, known.size() + 1).first->second;
    result.push_back(
        number == 1 ? path : path.substr(0, path.size() - 4) + fmt::format("~{}.sql", number));
  }
  return result;
}

}  // namespace schemadiff
