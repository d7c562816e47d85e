// A case of tests/cases: one SQL file with the sections before, after, plan and perhaps back.
#pragma once
#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace schemadiff::test {

/// Major versions of PostgreSQL, written "from 16", "until 14" or "from 16 until 17"; "" is all.
struct Versions {
  int from = 0, until = 1000;

  bool hold(int version) const { return from <= version && version <= until; }
  std::string text() const;
};

struct CaseSection {
  int line = 0;       // of the marker "-- before", from 1
  std::string text;   // without the marker, trimmed
  Versions versions;  // of a plan: "-- plan from 16"

  /// Texts of the lines "-- refused: text" and "-- fails: text", where the mark is "refused" or
  /// "fails".
  std::vector<std::string> said(const std::string& mark) const;
  bool goes_wrong() const { return !said("refused").empty() || !said("fails").empty(); }
};

struct CaseFile {
  std::filesystem::path path;
  std::string folder;   // the kind's: "domain_constraint"
  std::string name;     // "alter_type"
  std::string intro;    // the comment above the first section, trimmed
  Versions versions;    // that have what the case is about, from its line "-- version: from 18"
  bool online = false;  // its plans are of that style, from its line "-- style: online"
  CaseSection before, after;
  std::vector<CaseSection> plans;  // the usual one, then what other versions print in another way
  std::vector<CaseSection> backs;  // may be empty

  /// The word before the first "_" of the name: "alter".
  std::string verb() const;
  std::string title() const { return folder + "/" + name; }
  /// The version whose way of printing the sections without versions hold: 15, or the nearest to it
  /// that the case is for.
  int usual_version() const { return std::clamp(15, versions.from, versions.until); }
  /// Writes the file anew.
  void save() const;
};

/// The last section that holds for the version; sections is not empty.
CaseSection& section_for(std::vector<CaseSection>& sections, int version);

/// Records a text for the version: in the section that holds for it, but in a new one when that
/// would change what is recorded for versions nearer to the usual one.
void record(std::vector<CaseSection>& sections, int usual_version, int version,
            const std::string& text);

/// Throws std::runtime_error when a section is missing, repeated or out of order, or the intro is,
/// or versions cannot be read.
CaseFile read_case(const std::filesystem::path& path);

/// All cases below the folder, by title.
std::vector<CaseFile> read_cases(const std::filesystem::path& folder);

}  // namespace schemadiff::test
