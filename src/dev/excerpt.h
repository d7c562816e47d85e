// Of schema files before and after a change, the statements that have to do with it: parsing is
// what takes the time, and most statements never change.
#pragma once
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "sql/script.h"

namespace schemadiff {

/// Why a change has to be looked at as a whole. For the caller, which then does so; no user sees
/// it.
struct NotInParts : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct FileText {
  std::string path, text;
};

class Excerpt {
 public:
  /// Finds the statements that are in one of the states only, with what sets the session. Throws
  /// NotInParts when others changed their order, Error as parse_script() does.
  Excerpt(const std::vector<FileText>& before, const std::vector<FileText>& after);

  /// Takes in all statements in whose text one of these names could stand; false when there is none
  /// that was not in it before. Throws NotInParts when a name could be written in another way.
  bool add_names(const std::set<std::string>& names);

  const std::vector<Script>& before() const { return before_.scripts; }
  const std::vector<Script>& after() const { return after_.scripts; }

 private:
  struct Whole {
    Script script;            // split, not parsed
    std::vector<bool> taken;  // by statement
    std::string lower;        // the file's text; "" until it is needed
  };
  struct State {
    std::vector<FileText> texts;
    std::vector<Whole> files;     // in the order of texts; not split as long as nothing is wanted
    std::vector<Script> scripts;  // of what is taken, with what sets the session
  };
  static void split(State& state, std::size_t file);
  static bool take_names(State& state, const std::set<std::string>& names);
  static void write_scripts(State& state);

  State before_, after_;
  std::set<std::string> names_;
};

}  // namespace schemadiff
