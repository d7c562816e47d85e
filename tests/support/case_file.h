// A case of tests/cases: one SQL file with the sections before, after, plan and perhaps back.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace schemadiff::test {

struct CaseSection {
  int line = 0;      // of the marker "-- before", from 1
  std::string text;  // without the marker, trimmed

  /// Texts of the lines "-- refused: text" and "-- fails: text", where the mark is "refused" or
  /// "fails".
  std::vector<std::string> said(const std::string& mark) const;
  bool goes_wrong() const { return !said("refused").empty() || !said("fails").empty(); }
};

struct CaseFile {
  std::filesystem::path path;
  std::string folder;  // the kind's: "domain_constraint"
  std::string name;    // "alter_type"
  std::string intro;   // the comment above the first section, trimmed
  CaseSection before, after, plan;
  std::optional<CaseSection> back;

  /// The word before the first "_" of the name: "alter".
  std::string verb() const;
  std::string title() const { return folder + "/" + name; }
  /// Writes the file anew.
  void save() const;
};

/// Throws std::runtime_error when a section is missing, repeated or out of order, or the intro is.
CaseFile read_case(const std::filesystem::path& path);

/// All cases below the folder, by title.
std::vector<CaseFile> read_cases(const std::filesystem::path& folder);

}  // namespace schemadiff::test
