// A directive at the top of a file is for the file, one at a statement for that.
#include "lint/ignores.h"

#include <algorithm>
#include <sstream>

#include "lint/rules.h"

namespace schemadiff {

namespace {

struct Ignore {
  Place place;
  std::string file;
  int first_line = 0, last_line = 0;  // 0: the whole file
  std::vector<std::string> words;     // empty: everything
  bool lacks_reason = false;
  bool used = false;

  bool covers(const Finding& finding) const {
    if (finding.place.file != file) return false;
    if (first_line != 0 && (finding.place.line < first_line || finding.place.line > last_line))
      return false;
    return words.empty() || std::ranges::any_of(words, [&](const std::string& word) {
             return means(word, finding.code);
           });
  }
};

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string spaced = text;
  std::ranges::replace(spaced, ',', ' ');
  std::istringstream in(spaced);
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::optional<Ignore> ignore_of(const Directive& directive, Place place) {
  const std::vector<std::string> words = words_of(directive.argument);
  Ignore ignore;
  ignore.file = place.file;
  ignore.place = std::move(place);
  if (directive.prefix == "atlas" && directive.word == "nolint") {
    ignore.words = words;
    return ignore;
  }
  if (directive.prefix != "schemadiff" || directive.word != "ignore") return std::nullopt;
  // The reason may begin with a code.
  ignore.words = {words.empty() ? std::string("?") : words.front()};
  ignore.lacks_reason = words.size() < 2;
  return ignore;
}

int lines_in(const std::string& text) { return static_cast<int>(std::ranges::count(text, '\n')); }

std::vector<Ignore> ignores_of(const LintRun& run) {
  std::vector<Ignore> all;
  for (const LintFile& file : run.files) {
    for (const Directive& directive : file.directives)
      if (auto ignore = ignore_of(directive, place_in(*file.source, directive.offset)))
        all.push_back(*ignore);
    for (const LintStatement& one : file.statements)
      for (const Directive& directive : one.statement.directives)
        if (auto ignore = ignore_of(directive, place_in(*one.statement.file, directive.offset))) {
          ignore->first_line = one.statement.place().line;
          ignore->last_line = ignore->first_line + lines_in(one.statement.text);
          all.push_back(*ignore);
        }
  }
  return all;
}

Finding complaint(const char* code, const Ignore& ignore, std::string what, std::string why) {
  return {code, Severity::kOff, ignore.place, std::move(what), std::move(why), ""};
}

}  // namespace

std::vector<Finding> without_ignored(const LintRun& run, std::vector<Finding> findings) {
  std::vector<Ignore> ignores = ignores_of(run);
  std::erase_if(findings, [&](const Finding& finding) {
    bool covered = false;
    for (Ignore& ignore : ignores)
      if (ignore.covers(finding)) ignore.used = covered = true;
    return covered;
  });
  for (const Ignore& ignore : ignores) {
    const auto unknown = std::ranges::find_if(
        ignore.words, [](const std::string& word) { return !means_any(word); });
    if (unknown != ignore.words.end())
      findings.push_back(complaint("LN102", ignore, "no rule is called \"" + *unknown + "\"",
                                   "docs/lint/README.md lists the rules; a family is meant by the "
                                   "letters that its codes begin with"));
    else if (!ignore.used)
      findings.push_back(complaint("LN101", ignore, "this directive passes over nothing",
                                   "no rule finds here what it speaks of: take it away, so that it "
                                   "does not hide what comes later"));
    if (ignore.lacks_reason)
      findings.push_back(complaint("LN103", ignore, "the reason is missing",
                                   "write why: -- schemadiff:ignore CODE reason"));
  }
  return findings;
}

const LintFamily& ignore_rules() {
  static const LintFamily family = {
      "LN",
      "directives that pass over findings",
      {{"LN101", Severity::kWarning, "a directive that passes over nothing"},
       {"LN102", Severity::kWarning, "a directive that names no rule"},
       {"LN103", Severity::kInfo, "a schemadiff:ignore without a reason"}}};
  return family;
}

}  // namespace schemadiff
