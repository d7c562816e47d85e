// atlas.sum: what is read is written as it was, and no change of a directory passes for none.
#include "fuzz/input.h"
#include "migrate/sum.h"
#include "sql/error.h"

namespace {

using namespace schemadiff;

void require_read_back(const std::string& text) {
  try {
    const Sum sum = parse_sum("atlas.sum", text);
    fuzz::require(parse_sum("atlas.sum", to_text(sum)) == sum, "what is written is read back");
  } catch (const Error& error) {
    fuzz::require(!error.message().empty(), "an error says something");
  }
}

// Of a directory whose one file has these bytes.
void require_seen(const std::string& bytes) {
  const Sum sum = compute_sum({{"1.sql", bytes}});
  verify_sum("atlas.sum", parse_sum("atlas.sum", to_text(sum)), {{"1.sql", bytes}});
  if (sum.lines.empty()) return;  // atlas:sum ignore
  const std::string changed = bytes + "x";
  try {
    verify_sum("atlas.sum", sum, {{"1.sql", changed}});
  } catch (const Error&) {
    return;
  }
  fuzz::require(false, "a changed file is seen");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::text_of(data, size);
  require_read_back(text);
  require_seen(text);
  return 0;
}
