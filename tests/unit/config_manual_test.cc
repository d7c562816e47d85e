// The manual's table of keys is the program's.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "config/json_schema.h"
#include "config/keys.h"
#include "config/text_file.h"
#include "sql/nearest.h"

namespace schemadiff {
namespace {

TEST_CASE("docs/configuration.md holds the table of keys as it is") {
  std::string table = keys_as_markdown();
  INFO("paste this into docs/configuration.md:\n" << table);
  CHECK(read_text_file(SOURCE_DIR "/docs/configuration.md").find(table) != std::string::npos);
}

TEST_CASE("docs/atlas.schema.json is made of the keys") {
  const std::string path = SOURCE_DIR "/docs/atlas.schema.json";
  const std::string text = keys_as_json_schema();
  if (const char* bless = std::getenv("SCHEMADIFF_BLESS"); bless != nullptr && *bless == '1')
    std::ofstream(path) << text;
  CHECK(read_text_file(path) == text);
}

TEST_CASE("the nearest word is the one with the fewest slips") {
  std::vector<std::string> words = {"apply", "diff", "down", "dev", "status"};
  CHECK(nearest("aply", words) == "apply");
  CHECK(nearest("dfif", words) == "diff");
  CHECK(nearest("STATUS", words) == "status");
  CHECK(nearest("dow", words) == "down");
  CHECK(nearest("validate", words) == std::nullopt);
  CHECK(nearest("x", {"y"}) == std::nullopt);
  CHECK(nearest("", words) == std::nullopt);
  CHECK(nearest("ab", {"ac", "ax"}) == "ac");
}

}  // namespace
}  // namespace schemadiff
