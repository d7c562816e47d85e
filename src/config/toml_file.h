// A TOML file as plain values with places. The library behind it is seen by toml_file.cc alone.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "sql/error.h"

namespace schemadiff {

struct TomlEntry;

struct TomlValue {
  enum class Type { kString, kBool, kInteger, kList, kTable, kOther };
  Type type = Type::kOther;
  std::string type_name;    // for messages: "a string", "an integer"
  Place place;              // where the value begins
  std::string text;         // of a string
  bool truth = false;       // of a boolean
  std::int64_t number = 0;  // of an integer
  std::vector<TomlValue> items;
  std::vector<TomlEntry> entries;  // of a table, in the order of the file

  bool is(Type wanted) const { return type == wanted; }
};

struct TomlEntry {
  std::string key;
  Place place;  // of the key
  TomlValue value;
};

/// The root table. path is for places only. Passwords in the places' lines are blanked out with as
/// many asterisks, so that a column stays true. Throws Error at the place of a syntax error.
TomlValue parse_toml(const std::string& text, const std::string& path);

}  // namespace schemadiff
