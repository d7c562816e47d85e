// Backslashes before what CommonMark and its tables take for their own.
#include "docs/markdown_text.h"

namespace schemadiff {
namespace {

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool inside =
        i > 0 && i + 1 < text.size() && is_word(text[i - 1]) && is_word(text[i + 1]);
    if (static_cast<unsigned char>(c) < 0x20)
      result += ' ';
    else if (c == '<')
      result += "&lt;";
    else if (c == '&')
      result += "&amp;";
    else if (std::string_view("\\`*[]|~#").find(c) != std::string_view::npos ||
             (c == '_' && !inside))
      result += {'\\', c};
    else
      result += c;
  }
  return result;
}

}  // namespace schemadiff
