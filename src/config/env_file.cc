// Reading of a .env file.
#include <cctype>

#include "config/variables.h"
#include "sql/utf8.h"

namespace schemadiff {
namespace {

bool is_name_byte(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) || byte == '_';
}

class EnvFile {
 public:
  EnvFile(const std::string& text, const std::string& path) : text_(text), path_(path) {
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  std::map<std::string, std::string> read() {
    std::map<std::string, std::string> values;
    while (skip_to_entry()) {
      std::string key = name();
      if (key == "export" && (peek() == ' ' || peek() == '\t')) {
        skip_blanks();
        key = name();
      }
      skip_blanks();
      if (key.empty() || peek() != '=') fail(at_, "expected KEY=VALUE");
      ++at_;
      skip_blanks();
      values[key] = peek() == '"' || peek() == '\'' ? quoted() : plain();
    }
    return values;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }
  void skip_line() {
    while (at_ < text_.size() && peek() != '\n') ++at_;
  }

  // Over white space and comments; false at the end.
  bool skip_to_entry() {
    while (at_ < text_.size()) {
      if (peek() == '#') {
        skip_line();
      } else if (std::isspace(static_cast<unsigned char>(peek()))) {
        ++at_;
      } else {
        return true;
      }
    }
    return false;
  }

  std::string name() {
    std::size_t begin = at_;
    while (is_name_byte(peek())) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  std::string quoted() {
    std::size_t begin = at_;
    char quote = text_[at_++];
    std::string value;
    for (; peek() != quote || at_ >= text_.size(); ++at_) {
      if (at_ >= text_.size()) fail(begin, "this quote is never closed");
      if (quote == '"' && peek() == '\\' && at_ + 1 < text_.size())
        value += unescaped(text_[++at_]);
      else
        value += peek();
    }
    ++at_;
    skip_blanks();
    if (peek() == '\r') ++at_;
    if (peek() == '#') skip_line();
    if (at_ < text_.size() && peek() != '\n') fail(at_, "something follows the closing quote");
    return value;
  }

  static std::string unescaped(char byte) {
    switch (byte) {
      case 'n':
        return "\n";
      case 't':
        return "\t";
      case '"':
      case '\\':
      case '$':
        return std::string(1, byte);
      default:
        return std::string("\\") + byte;
    }
  }

  // To the end of the line, or to a # after a blank (so that a#b stays whole).
  std::string plain() {
    std::size_t begin = at_;
    while (at_ < text_.size() && peek() != '\n') {
      bool after_blank = at_ == begin || text_[at_ - 1] == ' ' || text_[at_ - 1] == '\t';
      if (peek() == '#' && after_blank) break;
      ++at_;
    }
    std::string value = text_.substr(begin, at_ - begin);
    skip_line();
    while (!value.empty() && std::isspace(static_cast<unsigned char>(value.back())))
      value.pop_back();
    return value;
  }

  [[noreturn]] void fail(std::size_t at, const std::string& what) const {
    Place place{path_, 1, 1, ""};
    for (std::size_t i = 0; i < at; ++i) {
      if (text_[i] == '\n') {
        ++place.line;
        place.column = 1;
      } else if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80) {
        ++place.column;
      }
    }
    throw Error("E221", what)
        .at(place)
        .help("write KEY=VALUE, KEY='VALUE' or KEY=\"VALUE\", a comment after #");
  }

  const std::string& text_;
  const std::string& path_;
  std::size_t at_ = 0;
};

}  // namespace

std::map<std::string, std::string> parse_env_file(const std::string& text,
                                                  const std::string& path) {
  return EnvFile(text, path).read();
}

}  // namespace schemadiff
