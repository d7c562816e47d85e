// Reading and writing of case files.
#include "support/case_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace schemadiff::test {

namespace {

const std::vector<std::string> markers = {"-- before", "-- after", "-- plan", "-- back"};
constexpr std::size_t plan_marker = 2;

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \n");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

// From "from 16 until 17"; false when the text is something else.
bool read_versions(const std::string& text, Versions& versions) {
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (word != "from" && word != "until") return false;
    if (!(words >> (word == "from" ? versions.from : versions.until))) return false;
  }
  return true;
}

struct Marker {
  std::size_t which = markers.size();  // none
  Versions versions;
};

Marker marker_in(const std::string& line) {
  for (std::size_t i = 0; i < markers.size(); ++i) {
    Marker marker{i, {}};
    if (line == markers[i]) return marker;
    if (i >= plan_marker && line.starts_with(markers[i] + " ") &&
        read_versions(line.substr(markers[i].size()), marker.versions))
      return marker;
  }
  return {};
}

[[noreturn]] void fail(const std::filesystem::path& path, int line, const std::string& what) {
  throw std::runtime_error(path.string() + ":" + std::to_string(line) + ": " + what);
}

Versions versions_in(const CaseFile& file) {
  constexpr std::string_view mark = "-- version: ";
  Versions versions;
  std::istringstream lines(file.intro);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(mark) && !read_versions(line.substr(mark.size()), versions))
      fail(file.path, 1, "\"" + line + "\" should be such as \"-- version: from 18\"");
  return versions;
}

}  // namespace

std::string Versions::text() const {
  std::string text;
  if (from > 0) text += " from " + std::to_string(from);
  if (until < 1000) text += " until " + std::to_string(until);
  return text;
}

std::vector<std::string> CaseSection::said(const std::string& word) const {
  const std::string mark = "-- " + word + ": ";
  std::vector<std::string> texts;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(mark)) texts.push_back(line.substr(mark.size()));
  return texts;
}

std::string CaseFile::verb() const { return name.substr(0, name.find('_')); }

void CaseFile::save() const {
  std::ofstream file(path);
  auto write = [&](const std::string& marker, const CaseSection& section) {
    file << "\n"
         << marker << section.versions.text() << "\n"
         << section.text << (section.text.empty() ? "" : "\n");
  };
  file << intro << "\n";
  write(markers[0], before);
  write(markers[1], after);
  for (const CaseSection& plan : plans) write(markers[2], plan);
  for (const CaseSection& back : backs) write(markers[3], back);
}

CaseSection& section_for(std::vector<CaseSection>& sections, int version) {
  const auto found =
      std::find_if(sections.rbegin(), sections.rend(),
                   [&](const CaseSection& section) { return section.versions.hold(version); });
  return found == sections.rend() ? sections.front() : *found;
}

void record(std::vector<CaseSection>& sections, int usual_version, int version,
            const std::string& text) {
  CaseSection& section = section_for(sections, version);
  if (section.text == text) return;
  Versions own;
  if (version > usual_version) own.from = version;
  if (version < usual_version) own.until = version;
  if (own.text() == section.versions.text())
    section.text = text;
  else
    sections.push_back({0, text, own});
}

CaseFile read_case(const std::filesystem::path& path) {
  CaseFile read;
  read.path = path;
  read.folder = path.parent_path().filename();
  read.name = path.stem();
  std::vector<std::pair<std::size_t, CaseSection>> sections;
  std::ifstream file(path);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    const Marker marker = marker_in(line);
    if (marker.which == markers.size()) {
      (sections.empty() ? read.intro : sections.back().second.text) += line + "\n";
      continue;
    }
    const std::size_t before = sections.empty() ? markers.size() : sections.back().first;
    const bool again = marker.which == before && !marker.versions.text().empty();
    const bool next = marker.which == (sections.empty() ? 0 : before + 1);
    if (!again && !next) fail(path, number, "\"" + line + "\" is out of order");
    sections.push_back({marker.which, {number, "", marker.versions}});
  }
  read.intro = trimmed(read.intro);
  for (auto& [which, section] : sections) {
    section.text = trimmed(section.text);
    if (which == 0) read.before = section;
    if (which == 1) read.after = section;
    if (which == 2) read.plans.push_back(section);
    if (which == 3) read.backs.push_back(section);
  }
  if (read.plans.empty() || !read.intro.starts_with("-- "))
    throw std::runtime_error(path.string() +
                             ": a case is a comment and the sections before, after, plan");
  read.versions = versions_in(read);
  read.online = (read.intro + "\n").find("\n-- style: online\n") != std::string::npos;
  return read;
}

std::vector<CaseFile> read_cases(const std::filesystem::path& folder) {
  std::vector<CaseFile> cases;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".sql") cases.push_back(read_case(entry.path()));
  std::ranges::sort(cases, {}, &CaseFile::title);
  return cases;
}

}  // namespace schemadiff::test
