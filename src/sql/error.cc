// How an error reads on the terminal.
#include "sql/error.h"

#include <algorithm>
#include <utility>

namespace schemadiff {

std::string to_string(const Place& place) {
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  return text;
}

Error&& Error::at(Place place) && {
  place_ = std::move(place);
  return std::move(*this);
}

Error&& Error::why(std::string why) && {
  why_ = std::move(why);
  return std::move(*this);
}

Error&& Error::help(std::string help) && {
  help_ = std::move(help);
  return std::move(*this);
}

Error&& Error::refused() && {
  code_ = ExitCode::kRefused;
  return std::move(*this);
}

namespace {

// White space under the first column - 1 characters of the line; tabs stay tabs, so that the caret
// stands where the terminal shows the character.
std::string indent_to(const std::string& line, int column) {
  std::string indent;
  int seen = 0;
  for (char byte : line) {
    bool continues_character = (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
    if (continues_character) continue;
    if (++seen >= column) break;
    indent += byte == '\t' ? '\t' : ' ';
  }
  return indent;
}

// As much of a line as fits a terminal or two, with the column in it: lines of generated SQL can be
// megabytes long.
struct Window {
  std::string text;
  int column;  // in the text
};

Window window_of(const std::string& line, int column) {
  constexpr std::size_t kMost = 240, kBefore = 160;
  if (line.size() <= kMost) return {line, column};
  std::size_t at = 0;  // the byte of the column
  for (int seen = 0; at < line.size(); ++at)
    if ((static_cast<unsigned char>(line[at]) & 0xC0) != 0x80 && ++seen >= column) break;
  const auto to_character = [&](std::size_t byte) {
    while (byte < line.size() && (static_cast<unsigned char>(line[byte]) & 0xC0) == 0x80) ++byte;
    return byte;
  };
  const std::size_t begin = at > kBefore ? to_character(at - kBefore) : 0,
                    end = to_character(std::min(begin + kMost, line.size()));
  const std::string before = begin > 0 ? "..." : "", after = end < line.size() ? "..." : "";
  const auto cut =
      std::count_if(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(begin),
                    [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
  return {before + line.substr(begin, end - begin) + after,
          column - static_cast<int>(cut) + static_cast<int>(before.size())};
}

std::string labelled(const std::string& label, const std::string& text) {
  if (text.empty()) return "";
  std::string out = label;
  for (char byte : text) {
    out += byte;
    if (byte == '\n') out += std::string(label.size(), ' ');
  }
  return out + "\n";
}

}  // namespace

std::string pointed_at(const Place& place) {
  if (place.line_text.empty()) return "";
  const Window shown = window_of(place.line_text, place.column);
  std::string out = "    " + shown.text + "\n";
  if (place.column > 0) out += "    " + indent_to(shown.text, shown.column) + "^\n";
  return out;
}

std::string Error::message() const {
  std::string out;
  if (place_) out += to_string(*place_) + ": ";
  out += code_ == ExitCode::kRefused ? "refused[" : "error[";
  out += std::string(id_.text()) + "]: " + what() + "\n";
  if (place_) out += pointed_at(*place_);
  return out + labelled("  why:  ", why_) + labelled("  help: ", help_);
}

}  // namespace schemadiff
