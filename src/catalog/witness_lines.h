// The witness of one object as it is kept: lines of text in one piece, since there are many.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace schemadiff {

/// What the columns of each catalog are called, in the order in which a line has them, with the
/// type that the catalog gives them ("boolean").
struct WitnessColumnName {
  std::string name, type;
};
using WitnessColumnNames = std::map<std::string, std::vector<WitnessColumnName>>;

class Witness {
 public:
  /// line: the catalog, a blank, and its row as the server prints a record.
  void add(std::string_view line);
  /// Brings the lines into their order, in which two witnesses are compared.
  void sort();
  std::vector<std::string> lines() const;

  bool operator==(const Witness&) const = default;

 private:
  std::vector<std::string_view> views() const;

  std::string text_;  // each line after its length
};

}  // namespace schemadiff
