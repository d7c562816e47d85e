// What the server prints of its catalogs: records as JSON, arrays, connection strings.
#include <nlohmann/json.hpp>

#include "catalog/witness_row.h"
#include "fuzz/input.h"
#include "pg/row.h"
#include "sql/error.h"
#include "sql/secrets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace schemadiff;
  const std::string text = fuzz::text_of(data, size);
  static const WitnessColumnNames columns = {
      {"t", {{"name", "name"}, {"is", "boolean"}, {"number", "integer"}, {"list", "text[]"}}}};
  try {
    const auto row = nlohmann::json::parse(witness_row("t", text, columns));
    fuzz::require(row.is_object(), "a record becomes an object");
  } catch (const Error&) {
  }
  try {
    parse_array(text);
  } catch (const Error&) {
  }
  if (text.find("s3cr3t") != std::string::npos) return 0;
  fuzz::require(
      mask_connection("password=s3cr3t " + text, "***").find("s3cr3t") == std::string::npos,
      "a password is masked whatever follows it");
  return 0;
}
