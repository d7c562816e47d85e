// Reading and writing of case files.
#include "support/case_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace schemadiff::test {

namespace {

const std::vector<std::string> markers = {"-- before", "-- after", "-- plan", "-- back"};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \n");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

}  // namespace

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
    file << "\n" << marker << "\n" << section.text << (section.text.empty() ? "" : "\n");
  };
  file << intro << "\n";
  write(markers[0], before);
  write(markers[1], after);
  write(markers[2], plan);
  if (back) write(markers[3], *back);
}

CaseFile read_case(const std::filesystem::path& path) {
  std::vector<CaseSection> sections(1);  // the first is the intro
  std::ifstream file(path);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    const auto marker = std::ranges::find(markers, line);
    if (marker == markers.end()) {
      sections.back().text += line + "\n";
      continue;
    }
    if (static_cast<std::size_t>(marker - markers.begin()) + 1 != sections.size())
      throw std::runtime_error(path.string() + ":" + std::to_string(number) + ": \"" + line +
                               "\" is out of order");
    sections.push_back({number, ""});
  }
  for (CaseSection& section : sections) section.text = trimmed(section.text);
  if (sections.size() < 4 || !sections[0].text.starts_with("-- "))
    throw std::runtime_error(path.string() +
                             ": a case is a comment and the sections before, after, plan");
  CaseFile read{path,        path.parent_path().filename(),
                path.stem(), sections[0].text,
                sections[1], sections[2],
                sections[3], std::nullopt};
  if (sections.size() > 4) read.back = sections[4];
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
