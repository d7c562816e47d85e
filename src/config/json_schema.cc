// A property per key with its type, default and words; an environment may hold every table again.
#include "config/json_schema.h"

#include <nlohmann/json.hpp>

#include "config/keys.h"

namespace schemadiff {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kVariable = R"(\$)";  // of a string that holds "${NAME}": no word is checked

Json list_of(const Json& items) { return {{"type", "array"}, {"items", items}}; }

Json type_of(const Key& key, const Slot& slot) {
  const Json text = {{"type", "string"}};
  auto either = [](Json one, Json other) {
    return Json{{"anyOf", Json::array({std::move(one), std::move(other)})}};
  };
  return std::visit(Overloaded{
                        [&](Setting*) { return text; },
                        [&](const Duration&) { return text; },
                        [&](const Choice& choice) {
                          Json type = either({{"enum", choice.words}},
                                             {{"type", "string"}, {"pattern", kVariable}});
                          type["default"] = choice.current;
                          return type;
                        },
                        [&](const Count& count) {
                          return Json{{"type", "integer"},
                                      {"minimum", 0},
                                      {"maximum", count.most},
                                      {"default", *count.number}};
                        },
                        [&](bool* value) {
                          return Json{{"type", "boolean"}, {"default", *value}};
                        },
                        // A string counts as a list of one where it is a path.
                        [&](std::vector<Setting>*) {
                          return key.path ? either(list_of(text), text) : list_of(text);
                        },
                        [&](std::vector<std::string>*) { return list_of(text); },
                        [&](std::vector<ProgramSetting>*) {
                          return either(list_of(text), list_of(list_of(text)));
                        },
                    },
                    slot);
}

Json property(const Key& key, Config& defaults) {
  Json property = {{"description", key.says}};
  property.update(type_of(key, key.slot(defaults)));
  return property;
}

Json object_of(Json properties) {
  return {
      {"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
}

}  // namespace

std::string keys_as_json_schema() {
  Config defaults;
  Json tables = Json::object(), environment = Json::object();
  for (const Key& key : keys()) {
    const std::string table(key.table), name(key.name), short_name(key.short_name);
    const Json described = property(key, defaults);
    if (!short_name.empty()) environment[short_name] = described;
    if (table.empty()) continue;
    if (!tables.contains(table)) tables[table] = object_of(Json::object());
    tables[table]["properties"][name] = described;
  }
  Json top = {{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", "atlas.toml of schemadiff"}};
  // A key directly in an environment may have the name of a table, which stands there too.
  Json properties = tables;
  for (const auto& [name, described] : environment.items())
    properties[name] = properties.contains(name)
                           ? Json{{"anyOf", Json::array({described, properties[name]})}}
                           : described;
  tables["env"] = {{"type", "object"}, {"additionalProperties", object_of(properties)}};
  top.update(object_of(tables));
  return top.dump(2) + "\n";
}

}  // namespace schemadiff
