// The one table of what atlas.toml may say: parsing, errors and the manual's table come from it.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "config/config.h"
#include "config/toml_file.h"
#include "config/variables.h"

namespace schemadiff {

/// A string that must be one of a few words.
struct Choice {
  std::vector<std::string> words;
  std::string current;
  std::function<void(std::size_t)> choose;  // the index of a word
};

/// A time as PostgreSQL takes it, with its unit.
struct Duration {
  Setting* setting;
};

/// A whole number from 0 to most.
struct Count {
  int* number;
  int most;
};

/// Where in a Config a key's value goes, and with that its type.
using Slot = std::variant<Setting*, Duration, Choice, Count, bool*, std::vector<Setting>*,
                          std::vector<std::string>*, std::vector<ProgramSetting>*>;

/// Joins lambdas into one visitor of a Slot.
template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

struct Key {
  std::string_view table;       // "migrations"; empty: the key stands only in [env.NAME]
  std::string_view name;        // "dir"
  std::string_view short_name;  // what it is called directly in [env.NAME]; may be empty
  bool path;                    // relative to the folder of atlas.toml
  Slot (*slot)(Config&);
  std::string_view says;  // for the manual, Markdown

  /// "[migrations] dir"
  std::string title() const;
};

/// All keys, in the order of the manual.
std::span<const Key> keys();

/// Throws Error when the value has not the key's type, or is a word without ${} that is not one of
/// the key's.
void check(const Key& key, const TomlValue& value);

/// Puts the value into the config with its variables expanded.
void assign(const Key& key, const TomlValue& value, const Variables& variables, Config& config);

/// The table of docs/configuration.md.
std::string keys_as_markdown();

}  // namespace schemadiff
