// docs/json.md names every field of docs/json.schema.json.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace {

using nlohmann::json;

std::string whole(const std::string& path) {
  std::ifstream file(SOURCE_DIR + ("/" + path));
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The text below a heading, up to the next one.
std::string section(const std::string& page, const std::string& name) {
  const std::size_t start = page.find("# " + name + "\n");
  if (start == std::string::npos) return "";
  return page.substr(start, page.find("\n#", start) - start);
}

void require_fields(const json& shape, const std::string& prefix, const std::string& text) {
  for (const auto& [name, field] : shape["properties"].items()) {
    const std::string path = prefix + name;
    CHECK_MESSAGE(text.find("\n| `" + path + "` |") != std::string::npos,
                  "docs/json.md does not say what " << path << " is");
    if (field.contains("properties")) require_fields(field, path + ".", text);
    if (field.contains("items") && field["items"].contains("properties"))
      require_fields(field["items"], path + "[].", text);
  }
}

}  // namespace

TEST_CASE("docs/json.md says what each field of each shape is") {
  const std::string page = whole("docs/json.md");
  const json schema = json::parse(whole("docs/json.schema.json"));
  for (const auto& [name, shape] : schema["definitions"].items()) {
    const std::string text = section(page, name);
    REQUIRE_MESSAGE(!text.empty(), "docs/json.md has no section about " << name);
    require_fields(shape, "", text);
  }
}
