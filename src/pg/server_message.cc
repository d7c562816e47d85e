// libpqxx 6.4 hands on libpq's printed message only, so position, detail and hint are read from it.
#include "pg/server_message.h"

#include <cctype>
#include <charconv>
#include <sstream>
#include <utility>
#include <vector>

namespace schemadiff {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

int characters(const std::string& text, std::size_t bytes) {
  int count = 0;
  for (std::size_t i = 0; i < bytes && i < text.size(); ++i)
    count += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return count;
}

bool starts(const std::string& line, const char* label) { return line.rfind(label, 0) == 0; }

std::string without_severity(const std::string& line) {
  auto colon = line.find(":  ");  // the severity's word may be translated, the shape is not
  return colon == std::string::npos ? line : line.substr(colon + 3);
}

std::string normal_space(std::string text) {  // as libpq prints the line
  for (char& c : text)
    if (c == '\t') c = ' ';
  return text;
}

// The column, counted in characters, at which the caret under an excerpt points in the line sent.
int column_in(const std::string& sent_line, const std::string& excerpt, const std::string& caret,
              std::size_t label_width) {
  auto position = caret.find('^');
  if (position == std::string::npos || position < label_width) return 0;
  int offset = static_cast<int>(position - label_width);
  std::string shown = excerpt.substr(label_width);
  int hidden = 0;
  if (starts(shown, "...")) {
    std::string visible = shown.substr(3);
    if (visible.size() > 3 && visible.substr(visible.size() - 3) == "...")
      visible.resize(visible.size() - 3);
    auto found = normal_space(sent_line).find(visible);
    if (found == std::string::npos) return 0;
    hidden = characters(sent_line, found) - 3;
  }
  return hidden + offset + 1;
}

}  // namespace

ServerError read_server_message(const std::string& text, const std::string& sqlstate,
                                const std::string& sent) {
  std::vector<std::string> lines = lines_of(text);
  std::string message, why, help;
  std::string* part = &message;
  int line = 0, column = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) {
      message = without_severity(lines[i]);
    } else if (starts(lines[i], "LINE ") && i + 1 < lines.size()) {
      std::from_chars(lines[i].data() + 5, lines[i].data() + lines[i].size(), line);
      std::vector<std::string> sent_lines = lines_of(sent);
      std::size_t label_width = lines[i].find(": ") + 2;
      if (line > 0 && static_cast<std::size_t>(line) <= sent_lines.size())
        column = column_in(sent_lines[line - 1], lines[i], lines[i + 1], label_width);
      ++i;
    } else if (starts(lines[i], "DETAIL:  ")) {
      why = lines[i].substr(9);
      part = &why;
    } else if (starts(lines[i], "HINT:  ")) {
      help = lines[i].substr(7);
      part = &help;
    } else if (starts(lines[i], "CONTEXT:  ")) {
      why += (why.empty() ? "" : "\n") + lines[i].substr(10);
      part = &why;
    } else if (starts(lines[i], "QUERY:  ")) {
      break;
    } else {
      *part += "\n" + lines[i];
    }
  }
  while (!message.empty() && std::isspace(static_cast<unsigned char>(message.back())))
    message.pop_back();
  ServerError error(message, sqlstate, line, column);
  static_cast<Error&>(error) = Error("E403", message).why(why).help(help);
  return error;
}

std::string trimmed_reason(const std::string& text) {
  std::string reason;
  for (char c : text) reason += c == '\t' ? ' ' : c;
  while (!reason.empty() && std::isspace(static_cast<unsigned char>(reason.back())))
    reason.pop_back();
  return reason;
}

}  // namespace schemadiff
