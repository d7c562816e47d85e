// Advice by SQLSTATE (PostgreSQL documentation, "PostgreSQL Error Codes"), and by what is said
// where that does not tell enough.
#include "dev/advice.h"

namespace schemadiff {

namespace {

constexpr const char* kInstall =
    "install the extension on the dev server (on Debian it is often a package called "
    "postgresql-<version>-<extension>), or choose another dev server that has it";

// undefined_table, undefined_function, undefined_object, invalid_schema_name
bool is_missing(const std::string& sqlstate) {
  return sqlstate == "42P01" || sqlstate == "42883" || sqlstate == "42704" || sqlstate == "3F000";
}

}  // namespace

ErrorId id_of(const ServerError& error) {
  if (!advice_if_lacking(error).empty()) return "E323";
  if (is_missing(error.sqlstate) || error.sqlstate == "42703") return "E324";
  if (error.sqlstate == "42601") return "E325";  // syntax_error
  return "E321";
}

std::string advice_if_lacking(const ServerError& error) {
  const std::string what = error.what();
  auto says = [&](const char* words) { return what.find(words) != std::string::npos; };
  if (says("extension \"") && says("is not available")) return kInstall;
  if (says("security label provider"))
    return "name the library that holds the provider in `[dev] preload_libraries`, or, for a dev "
           "server of your own, in its shared_preload_libraries";
  return "";
}

std::string advice(const ServerError& error, std::string_view type) {
  const std::string what = error.what();
  auto says = [&](const char* words) { return what.find(words) != std::string::npos; };
  if (std::string lacking = advice_if_lacking(error); !lacking.empty()) return lacking;
  if (type == "CreateExtensionStmt" && says("control")) return kInstall;
  if (says("role \"") && says("does not exist"))
    return "make the role on the dev server, or let schemadiff make it: `[dev] create_roles = "
           "true`";
  if (error.sqlstate == "42601")
    return error.help().empty() ? "correct the statement; look at what stands just before the mark"
                                : error.help();
  constexpr const char* kDeclare =
      "declare it in one of the schema files (`[schema] src` in atlas.toml says which are read), "
      "or CREATE EXTENSION for what comes from an extension; check the spelling and the schema";
  if (error.sqlstate == "42703")  // undefined_column
    return error.help().empty() ? "check the spelling, or add the column to its table"
                                : error.help();
  if (error.sqlstate == "42830" && error.help().empty())  // invalid_foreign_key
    return "declare a PRIMARY KEY or UNIQUE constraint on the columns that are referred to";
  if (is_missing(error.sqlstate))
    return error.help().empty() ? kDeclare : error.help() + "\n" + kDeclare;
  bool duplicate = error.sqlstate == "42P07" || error.sqlstate == "42710" ||
                   error.sqlstate == "42723" || error.sqlstate == "42P06";
  if (duplicate && error.help().empty())
    return "another statement has made it, perhaps under a name that the server made up";
  return error.help();
}

}  // namespace schemadiff
