// atlas.toml and .env: any bytes are a configuration or an error, and no error shows a secret.
#include <fstream>

#include "config/config.h"
#include "config/toml_file.h"
#include "config/variables.h"
#include "fuzz/input.h"
#include "pg/url.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace schemadiff;
  const std::string text = fuzz::text_of(data, size);
  // What stands in a .env file is never shown; a value after this key least of all.
  const std::string secret = "s3cr3t-v4lu3";
  try {
    parse_env_file("DB_PASSWORD=" + secret + text, ".env");
  } catch (const Error& error) {
    fuzz::require(error.message().find(secret) == std::string::npos, "no secret is shown");
  }
  static const std::string path = "/tmp/config-fuzz-" + std::to_string(std::rand()) + ".toml";
  std::ofstream(path, std::ios::binary) << text;
  try {
    const Config config = load_config(
        {.config = path}, [](const std::string&) { return std::optional<std::string>(); });
    if (config.url.readable()) check_url(config.url.get());
  } catch (const Error& error) {
    fuzz::require(!error.message().empty(), "an error says something");
  }
  return 0;
}
