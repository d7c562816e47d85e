// Looking variables up, and putting them into configured strings.
#include "config/variables.h"

#include <cstdlib>
#include <filesystem>

#include "config/text_file.h"
#include "sql/text_pattern.h"

namespace schemadiff {
namespace {

// The index behind the } that closes the ${ before `from`; npos when there is none.
std::size_t closing_brace(const std::string& text, std::size_t from) {
  int open = 1;
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text.compare(i, 2, "${") == 0) ++open;
    if (text[i] == '}' && --open == 0) return i;
  }
  return std::string::npos;
}

// The place of the reference itself when the value stands on one line as it was written, else of
// the value.
Place place_of(const std::string& reference, Place place) {
  const std::string& line = place.line_text;
  std::size_t found = line.find(reference);
  // Searched from the value on, which begins at a column that counts characters.
  for (int column = 0; found != std::string::npos; found = line.find(reference, found + 1)) {
    column = 1;
    for (std::size_t i = 0; i < found; ++i)
      if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80) ++column;
    if (column < place.column) continue;
    place.column = column;
    break;
  }
  return place;
}

}  // namespace

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
  };
}

Variables::Variables(Environment environment, const std::string& env_path)
    : environment_(std::move(environment)), env_path_(env_path) {
  if (std::filesystem::is_regular_file(env_path))
    env_file_ = parse_env_file(read_text_file(env_path), env_path);
}

std::optional<std::string> Variables::find(const std::string& name) const {
  if (auto value = environment_(name)) return value;
  auto entry = env_file_.find(name);
  return entry == env_file_.end() ? std::nullopt : std::optional(entry->second);
}

Setting Variables::expand(const std::string& text, const Place& place) const {
  static const TextPattern form("([A-Za-z_][A-Za-z0-9_]*)(?::-((?s:.*)))?");
  std::string out;
  std::optional<Error> missing;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool opens = text.compare(i, 2, "${") == 0;
    if (!opens) out += text[i];
    if (text.compare(i, 2, "$$") == 0) ++i;
    if (!opens) continue;
    std::size_t end = closing_brace(text, i + 2);
    std::string inner = text.substr(i + 2, end == std::string::npos ? end : end - i - 2);
    const TextMatch parts = form.match(inner);
    if (end == std::string::npos || parts.empty())
      throw Error("E222", "this is not a variable")
          .at(place_of("${", place))
          .help("write ${NAME} or ${NAME:-default}, and $$ for a dollar");
    const std::string name(parts[1]);
    i = end;
    std::optional<std::string> value = find(name);
    if (parts[2].data() != nullptr && (!value || value->empty())) {
      Setting fallback = expand(std::string(parts[2]), place);
      if (!fallback.readable()) return fallback;
      value = fallback.get();
    }
    if (!value && !missing)
      missing = Error("E223", "the variable " + name + " is not set")
                    .at(place_of("${" + name + "}", place))
                    .help("set it in the environment or in " + env_path_ +
                          ", or give a default: ${" + name + ":-...}");
    out += value.value_or("");
  }
  return missing ? Setting(*missing) : Setting(out, place);
}

}  // namespace schemadiff
