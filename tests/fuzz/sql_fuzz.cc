// The splitter: statements stand in the file where it says, in order, and a file that is read in
// pieces has the same ones.
#include "fuzz/input.h"
#include "sql/analysis.h"
#include "sql/script.h"
#include "sql/secrets.h"

namespace {

using namespace schemadiff;

void require_in_order(const Script& script) {
  std::size_t end = 0;
  for (const Statement& statement : script.statements) {
    fuzz::require(statement.offset >= end, "statements come one after the other");
    end = statement.offset + statement.text.size();
    fuzz::require(
        script.file->text.compare(statement.offset, statement.text.size(), statement.text) == 0,
        "a statement's text stands at its offset");
    fuzz::require(statement.place().line > 0, "a statement has a place");
  }
}

void require_same_in_pieces(const Script& whole, std::size_t piece_size) {
  const std::string& text = whole.file->text;
  std::size_t start = 0, found = 0;
  while (start < text.size()) {
    ScriptPart part;
    std::size_t size = piece_size;
    for (;; size *= 2) {
      part = split_part("f.sql", text.substr(start, size), 0);
      if (part.end > 0 || start + size >= text.size()) break;
    }
    const bool last = start + size >= text.size();
    if (last) part.script = split_script("f.sql", text.substr(start));
    for (const Statement& statement : part.script.statements) {
      fuzz::require(found < whole.statements.size(), "pieces have no more statements");
      const Statement& same = whole.statements[found++];
      fuzz::require(same.text == statement.text && same.offset == start + statement.offset,
                    "pieces have the same statements");
    }
    if (last) break;
    start += part.end;
  }
  fuzz::require(found == whole.statements.size(), "pieces have no fewer statements");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text = fuzz::text_of(data + 1, size - 1);
  Script whole;
  try {
    whole = parse_script("f.sql", text);
  } catch (const Error& error) {
    fuzz::require(!error.message().empty(), "an error says something");
    return 0;
  }
  require_in_order(whole);
  require_same_in_pieces(whole, 1 + data[0]);
  for (const Statement& statement : whole.statements) {
    analyse(statement);
    placeholders_of(statement.text);
  }
  return 0;
}
