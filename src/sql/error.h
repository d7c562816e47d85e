// The one family of errors: what went wrong, where, why, and what to do about it.
#pragma once
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace schemadiff {

/// A point in a text file that the user wrote. Lines and columns count from 1; columns count
/// characters, not bytes. line 0 means the file as a whole.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  std::string line_text;  // the whole offending line, for the caret; may be empty

  bool operator==(const Place&) const = default;
};

/// "file:line:column", or as much of it as is known.
std::string to_string(const Place& place);

/// The stable name of an error, such as "E203", under which docs/errors.md explains it. Errors of
/// one cause and one remedy share it. The hundreds are a chapter of that page.
class ErrorId {
 public:
  /// Does not compile for anything but E and three digits.
  consteval ErrorId(const char* text) : text_(text) {
    const std::string_view given(text);
    if (given.size() != 4 || given[0] != 'E') throw "an error's name is E and three digits";
    for (const char c : given.substr(1))
      if (c < '0' || c > '9') throw "an error's name is E and three digits";
  }

  std::string_view text() const { return text_; }
  bool operator==(const ErrorId& other) const { return text() == other.text(); }

 private:
  const char* text_;
};

/// The line and a caret below the place in it, indented; "" where the line is not known.
std::string pointed_at(const Place& place);

/// What the process exits with (docs/design.md, "The command line").
enum class ExitCode { kDone = 0, kError = 1, kDifferences = 2, kRefused = 3 };

/// Thrown anywhere, caught in main. Built by chaining:
///   throw Error("E307", "table \"x\" is declared twice").at(place).why("...").help("remove one");
class Error : public std::runtime_error {
 public:
  Error(ErrorId id, const std::string& what) : std::runtime_error(what), id_(id) {}

  Error&& at(Place place) &&;
  Error&& why(std::string why) &&;
  Error&& help(std::string help) &&;
  /// A refusal: nothing is broken, but going on would lose data or guess. Exit code 3.
  Error&& refused() &&;

  /// For code that knows the place only while an error passes by.
  void set_place(Place place) { place_ = std::move(place); }
  void set_help(std::string help) { help_ = std::move(help); }

  const std::optional<Place>& place() const { return place_; }
  const std::string& why() const { return why_; }
  const std::string& help() const { return help_; }
  ErrorId id() const { return id_; }
  ExitCode code() const { return code_; }

  /// The whole message for a person, with the offending line and a caret; ends in a newline.
  std::string message() const;

 private:
  ErrorId id_;
  std::optional<Place> place_;
  std::string why_;
  std::string help_;
  ExitCode code_ = ExitCode::kError;
};

}  // namespace schemadiff
