// docs/json.schema.json by valijson.
#include "support/json_shape.h"

#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace schemadiff::test {

namespace {

using nlohmann::json;

const json& shapes() {
  static const json all = [] {
    std::ifstream file(SOURCE_DIR "/docs/json.schema.json");
    return json::parse(file);
  }();
  return all;
}

struct Seen {
  std::mutex mutex;
  std::set<std::string> shapes;
};

Seen& seen() {
  static Seen all;
  return all;
}

// "NAME=value schemadiff diff --check --format json 2> /dev/null" is about diff.
std::string command_in(const std::string& line) {
  std::istringstream words(line);
  std::string word, command;
  while (words >> word && word.find('=') != std::string::npos) continue;
  words >> command;
  const bool ours = word == "schemadiff" && line.find(" --format json") != std::string::npos;
  return ours && line.find('|') == std::string::npos ? command : "";
}

std::string shape_of(const std::string& command, const json& document) {
  const bool several = document.contains("targets");
  if (command == "status") return several ? "targets_status" : "status";
  if (command == "apply") return several ? "rollout" : "apply";
  if (command == "rehearse") return several ? "targets_rehearse" : "rehearse";
  if (command == "diff" || command == "sync") return "plan";
  if (command == "inspect") return "schema";
  return command;
}

std::string wrong_in(const json& document, const std::string& shape) {
  json whole = shapes();
  whole["$ref"] = "#/definitions/" + shape;
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(whole), schema);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(document),
                                 &results);
  std::string wrong;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const std::string& step : error.context) wrong += step;
    wrong += ": " + error.description + "\n";
  }
  return wrong;
}

}  // namespace

std::string wrong_in_shape(const std::string& command_line, const std::string& output) {
  const std::string command = command_in(command_line);
  if (command.empty() || output.empty()) return "";
  const json document = json::parse(output, nullptr, false);
  if (document.is_discarded()) return "this is not JSON\n";
  const std::string shape = shape_of(command, document);
  if (!shapes()["definitions"].contains(shape)) return "there is no shape " + shape + "\n";
  {
    const std::lock_guard lock(seen().mutex);
    seen().shapes.insert(shape);
  }
  return wrong_in(document, shape);
}

std::set<std::string> shapes_not_seen() {
  std::set<std::string> missing;
  for (const auto& [name, shape] : shapes()["definitions"].items())
    if (shape["properties"].contains("version") && !seen().shapes.contains(name))
      missing.insert(name);
  return missing;
}

}  // namespace schemadiff::test
