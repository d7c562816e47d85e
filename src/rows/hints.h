// What the text of a constraint says about the values that it lets through.
#pragma once
#include <string>
#include <vector>

namespace schemadiff {

/// The literals of check constraints and partition bounds. Only hints: whether a value fits is
/// for the server to say.
struct Hints {
  std::vector<std::string> texts;     // 'draft', '2024-01-01'
  std::vector<std::string> numbers;   // 0, 2.5; bounds and lengths
  std::vector<std::string> patterns;  // regular expressions that stand behind ~ or ~*
  std::vector<std::string> likes;     // patterns of LIKE
  bool any = false;                   // there is a constraint, whatever it says

  /// definition: as pg_get_constraintdef or pg_get_expr prints it.
  void add(const std::string& definition);
};

}  // namespace schemadiff
