// The formatter: what it writes has the same statements, and formatting it again changes nothing.
#include "format/format.h"
#include "fuzz/input.h"
#include "sql/script.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace schemadiff;
  const std::string text = fuzz::text_of(data, size);
  std::size_t before = 0;
  std::string once;
  try {
    before = parse_script("f.sql", text).statements.size();
    once = format_sql("f.sql", text).text;
  } catch (const Error&) {
    return 0;
  }
  fuzz::require(parse_script("f.sql", once).statements.size() == before,
                "as many statements as before");
  fuzz::require(format_sql("f.sql", once).text == once, "formatted is formatted");
  return 0;
}
