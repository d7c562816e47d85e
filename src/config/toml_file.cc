// From toml++ to our values; the only file that includes it.
#include "config/toml_file.h"

// toml++ 3.3 takes some texts that are not TOML ("[;") for mistakes of its own, and would end the
// program. Its documentation lets a program say what happens then.
namespace schemadiff {
struct BrokenAssumption {};
constexpr void assume(bool holds) {
  if (!holds) throw BrokenAssumption();
}
}  // namespace schemadiff
#undef NDEBUG  // with which toml++ would go on instead
#define TOML_ASSERT(condition) ::schemadiff::assume(static_cast<bool>(condition))

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

#include "sql/text_pattern.h"

namespace schemadiff {
namespace {

constexpr auto kHelp = "strings need quotes: key = \"value\"; see docs/configuration.md";

// The lines of the file as they may be shown.
class Lines {
 public:
  Lines(const std::string& text, std::string path) : path_(std::move(path)) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      lines_.push_back(hide_passwords(std::move(line)));
    }
  }

  Place at(toml::source_position position) const {
    Place place{path_, static_cast<int>(position.line), static_cast<int>(position.column), ""};
    if (position.line >= 1 && position.line <= lines_.size())
      place.line_text = lines_[position.line - 1];
    return place;
  }

 private:
  // In a URL everything from the user's colon to the line's last @ (a password may hold one), and
  // whatever follows "password =" or ":", which covers conninfo words and ${PASSWORD:-default}.
  static std::string hide_passwords(const std::string& line) {
    static const TextPattern secret("://[^:/@]*:(.*)@|passw(?:or)?d[\"']?\\s*[=:](.*)$",
                                    TextPattern::Case::kAny);
    return secret.replace_last_group(line, [](std::string_view value) {
      std::string hidden;
      for (char byte : value)
        if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) hidden += '*';
      return hidden;
    });
  }

  std::string path_;
  std::vector<std::string> lines_;
};

TomlValue convert(const toml::node& node, const Lines& lines) {
  TomlValue value;
  value.place = lines.at(node.source().begin);
  if (const auto* text = node.as_string()) {
    value.type = TomlValue::Type::kString;
    value.type_name = "a string";
    value.text = text->get();
  } else if (const auto* truth = node.as_boolean()) {
    value.type = TomlValue::Type::kBool;
    value.type_name = "true or false";
    value.truth = truth->get();
  } else if (const auto* number = node.as_integer()) {
    value.type = TomlValue::Type::kInteger;
    value.type_name = "a number";
    value.number = number->get();
  } else if (const auto* list = node.as_array()) {
    value.type = TomlValue::Type::kList;
    value.type_name = "a list";
    for (const toml::node& item : *list) value.items.push_back(convert(item, lines));
  } else if (const auto* table = node.as_table()) {
    value.type = TomlValue::Type::kTable;
    value.type_name = "a table";
    for (const auto& [key, item] : *table)
      value.entries.push_back(
          {std::string(key.str()), lines.at(key.source().begin), convert(item, lines)});
    auto position = [](const TomlEntry& entry) {
      return std::pair(entry.place.line, entry.place.column);
    };
    std::sort(value.entries.begin(), value.entries.end(),
              [&](const auto& a, const auto& b) { return position(a) < position(b); });
  } else {
    value.type_name = node.is_number() ? "a number" : "a date or time";
  }
  return value;
}

// The line at which toml++ gives up in this way: the first with which it does.
std::uint32_t broken_line(const std::string& text) {
  std::uint32_t line = 1;
  for (std::size_t end = text.find('\n'); end != std::string::npos;
       end = text.find('\n', end + 1), ++line) {
    try {
      (void)toml::parse(std::string_view(text).substr(0, end));
    } catch (const BrokenAssumption&) {
      break;
    } catch (const toml::parse_error&) {
      continue;  // something that goes on in the next line
    }
  }
  return line;
}

}  // namespace

TomlValue parse_toml(const std::string& text, const std::string& path) {
  Lines lines(text, path);
  try {
    return convert(toml::parse(text, path), lines);
  } catch (const toml::parse_error& e) {
    throw Error("E201", "this is not TOML")
        .at(lines.at(e.source().begin))
        .why(std::string(e.description()))
        .help(kHelp);
  } catch (const BrokenAssumption&) {
    throw Error("E201", "this is not TOML")
        .at(lines.at({broken_line(text), 1}))
        .why("a key or the name of a table begins with something that neither can begin with")
        .help(kHelp);
  }
}

}  // namespace schemadiff
