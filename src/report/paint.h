// Colours for a terminal, or none.
#pragma once
#include <string>

namespace schemadiff {

/// Puts a text between the terminal's codes for a colour; where it does not paint, the text is left
/// as it is.
struct Paint {
  bool on = false;

  std::string green(const std::string& text) const { return in("32", text); }
  std::string yellow(const std::string& text) const { return in("33", text); }
  std::string red(const std::string& text) const { return in("31", text); }
  std::string cyan(const std::string& text) const { return in("36", text); }
  std::string faint(const std::string& text) const { return in("2", text); }

 private:
  std::string in(const char* code, const std::string& text) const {
    return on ? std::string("\033[") + code + "m" + text + "\033[0m" : text;
  }
};

}  // namespace schemadiff
