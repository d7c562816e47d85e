// How a command says what it takes. Stands before CLI11, whose header costs a file seconds to
// compile, so that only the few files behind this one include it.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace schemadiff {

/// A flag or a positional word of a command, to say more of it. A handle: copies mean the same.
class Flag {
 public:
  explicit Flag(CLI::Option& option) : option_(&option) {}

  /// It has to be given.
  Flag required() const;
  /// Each time that it is given it takes one value, and it may be given again.
  Flag one_value() const;
  /// Several values in one, with commas between them.
  Flag list() const;
  Flag one_of(const std::vector<std::string>& values) const;
  Flag between(int least, int most) const;
  /// complaint gets each value, and returns what is wrong with it, or nothing.
  Flag checked_by(std::function<std::string(const std::string&)> complaint) const;
  Flag needs(const Flag& other) const;
  Flag excludes(const Flag& other) const;

 private:
  CLI::Option* option_;
};

/// A command, to say what it takes. A handle, as above.
class Subcommand {
 public:
  explicit Subcommand(CLI::App& app) : app_(&app) {}

  /// names as in "name,--name" or "-o,--output"; one without a dash is a positional word. The value
  /// is written to the given place, which has to live until the command has run.
  Flag add_option(const std::string& names, std::string& value, const std::string& help) const;
  Flag add_option(const std::string& names, std::optional<std::string>& value,
                  const std::string& help) const;
  Flag add_option(const std::string& names, std::vector<std::string>& value,
                  const std::string& help) const;
  Flag add_option(const std::string& names, std::size_t& value, const std::string& help) const;

  /// One that is given or not.
  Flag add_flag(const std::string& names, bool& given, const std::string& help) const;
  /// given is called if it is.
  Flag add_flag(const std::string& names, std::function<void()> given,
                const std::string& help) const;

  /// Takes back what was added, for another one of its name.
  void remove(const std::string& name) const;
  /// What is added from now on stands under this heading in --help.
  void begin_group(const std::string& heading) const;
  /// What stands below the flags in --help: notes, then "Examples:" and one a line.
  void footer(const std::string& text) const;

 private:
  CLI::App* app_;
};

}  // namespace schemadiff
