// Directives: what one stands above is found, or is an error with a place.
#include "fuzz/input.h"
#include "sql/directives.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace schemadiff;
  const std::string text = fuzz::text_of(data, size);
  try {
    const Script script = parse_script("f.sql", text);
    for (const Statement& statement : script.statements) {
      const Analysis analysis = analyse(statement);
      for (const Directive& directive : statement.directives) {
        fuzz::require(directive.prefix == "schemadiff" || directive.prefix == "atlas",
                      "a directive is one of ours or of Atlas");
        fuzz::require(directive.offset < script.file->text.size(), "a directive has a place");
        try {
          const DirectiveTarget target = target_of(directive, statement, analysis);
          fuzz::require(!target.noun.empty(), "what it stands above has a noun");
        } catch (const Error& error) {
          fuzz::require(error.place().has_value(), "an error of a directive has its place");
        }
        is_expression(directive.argument);
      }
    }
  } catch (const Error&) {
  }
  return 0;
}
