// How things are to be called, as [lint] says it.
#pragma once
#include <string>

namespace schemadiff {

/// Empty: anything will do. In patterns {table}, {columns} (joined by "_") and {referenced} stand
/// for names.
struct NamingPolicy {
  std::string style;            // "snake_case"
  std::string tables, columns;  // "plural" or "singular"
  std::string index, unique, primary_key, foreign_key, check;
};

}  // namespace schemadiff
