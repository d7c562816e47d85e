// Where a byte of a statement stands in its file.
#include <algorithm>

#include "sql/script.h"
#include "sql/secrets.h"

namespace schemadiff {

namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

SourceFile::SourceFile(std::string its_path, std::string its_text, int before)
    : path(std::move(its_path)), text(std::move(its_text)), line_starts{0}, lines_before(before) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') line_starts.push_back(i + 1);
}

Place place_in(const SourceFile& file, std::size_t offset) {
  const std::string& text = file.text;
  offset = std::min(offset, text.size());
  const auto next = std::ranges::upper_bound(file.line_starts, offset);
  const std::size_t line_start = *(next - 1);
  const int line = file.lines_before + static_cast<int>(next - file.line_starts.begin());
  Place place{file.path, line, 1, ""};
  for (std::size_t i = line_start; i < offset; ++i) place.column += !continues_character(text[i]);
  place.line_text = text.substr(line_start, text.find('\n', line_start) - line_start);
  if (!place.line_text.empty() && place.line_text.back() == '\r') place.line_text.pop_back();
  place.line_text = hide_secrets(std::move(place.line_text));
  return place;
}

Place Statement::place(std::size_t offset_in_text) const {
  return place_in(*file, offset + offset_in_text);
}

Place Statement::place(int line, int column) const {
  std::size_t position = 0;
  for (int skip = line; skip > 1; --skip) {
    std::size_t newline = text.find('\n', position);
    if (newline == std::string::npos) break;
    position = newline + 1;
  }
  for (int skip = column; skip > 1 && position < text.size(); --skip) {
    ++position;
    while (position < text.size() && continues_character(text[position])) ++position;
  }
  return place(position);
}

}  // namespace schemadiff
