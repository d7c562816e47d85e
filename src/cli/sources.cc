// From the text of a SOURCE to a state.
#include "cli/sources.h"

#include <filesystem>

#include "pg/url.h"

namespace schemadiff {

Source parse_source(const std::string& text) {
  using Type = Source::Type;
  if (text == "empty") return {Type::kNothing, "", ""};
  if (is_uri(text)) return {Type::kDatabase, text, ""};
  std::string path = text.starts_with("file://") ? text.substr(7) : text;
  std::string format;
  if (auto query = path.find("?format="); query != std::string::npos) {
    format = path.substr(query + 8);
    path.resize(query);
    if (format != "atlas" && format != "golang-migrate" && format != "flyway")
      throw Error("E111", "\"" + format + "\" is no format of a migration directory")
          .help("?format= takes atlas, golang-migrate or flyway");
  }
  if (!std::filesystem::exists(path))
    throw Error("E112", "there is no file or folder \"" + path + "\"")
        .help("a source is postgres://..., file://PATH or empty (an empty database)");
  if (!format.empty()) return {Type::kDirectory, path, format};
  if (std::filesystem::exists(path + "/atlas.sum")) return {Type::kDirectory, path, "atlas"};
  return {Type::kFiles, path, ""};
}

State state_of(Bench& bench, const Source& source, const Catalog* beside) {
  switch (source.type) {
    case Source::Type::kDatabase:
      return bench.of_database(source.location, beside);
    case Source::Type::kDirectory:
      return bench.of_directory(source.location, source.format);
    case Source::Type::kFiles: {
      Config config;
      config.schema.src = {Setting(source.location)};
      return bench.of_files(read_files(schema_files(config)), true);
    }
    case Source::Type::kNothing:
      break;
  }
  return bench.of_nothing();
}

}  // namespace schemadiff
