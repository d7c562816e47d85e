// Compares statements as text and looks names up as text: what does not hold the word does not
// hold the name.
#include "dev/excerpt.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

// With the comments that are directives: they belong to it.
std::string text_of(const Statement& statement) {
  std::string text = statement.text;
  for (const Directive& directive : statement.directives)
    text += '\0' + directive.prefix + '\0' + directive.word + '\0' + directive.argument;
  return text;
}

bool may_set_session(const Statement& statement) {
  const std::vector<std::string> words = first_words(statement.text, 1);
  return !words.empty() && (words[0] == "set" || words[0] == "reset" || words[0] == "select");
}

bool contains_any(const std::string& text, const std::set<std::string>& names) {
  return std::ranges::any_of(
      names, [&](const std::string& name) { return text.find(name) != std::string::npos; });
}

}  // namespace

void Excerpt::split(State& state, std::size_t file) {
  Whole& whole = state.files[file];
  if (!whole.script.file)
    whole.script = split_script(state.texts[file].path, state.texts[file].text);
  whole.taken.resize(whole.script.statements.size());
}

Excerpt::Excerpt(const std::vector<FileText>& before, const std::vector<FileText>& after)
    : before_{before, std::vector<Whole>(before.size()), {}},
      after_{after, std::vector<Whole>(after.size()), {}} {
  std::map<std::string_view, std::string_view> texts_before, texts_after;
  for (const FileText& file : before) texts_before[file.path] = file.text;
  for (const FileText& file : after) texts_after[file.path] = file.text;
  std::map<std::string, int> count;  // how often more in after than in before
  auto each = [](State& state, const auto& others, const auto& visit) {
    for (std::size_t f = 0; f < state.files.size(); ++f) {
      const auto other = others.find(state.texts[f].path);
      if (other != others.end() && other->second == state.texts[f].text) continue;
      split(state, f);
      for (std::size_t s = 0; s < state.files[f].taken.size(); ++s) visit(state.files[f], s);
    }
  };
  each(before_, texts_after,
       [&](Whole& file, std::size_t s) { --count[text_of(file.script.statements[s])]; });
  each(after_, texts_before,
       [&](Whole& file, std::size_t s) { ++count[text_of(file.script.statements[s])]; });
  std::vector<std::string> stays_before, stays_after;
  auto take = [&](std::vector<std::string>& stays) {
    return [&](Whole& file, std::size_t s) {
      std::string text = text_of(file.script.statements[s]);
      file.taken[s] = count[text] != 0;
      if (!file.taken[s]) stays.push_back(std::move(text));
    };
  };
  each(before_, texts_after, take(stays_before));
  each(after_, texts_before, take(stays_after));
  if (stays_before != stays_after) throw NotInParts("statements changed their order");
  write_scripts(before_);
  write_scripts(after_);
}

bool Excerpt::add_names(const std::set<std::string>& names) {
  std::set<std::string> added;
  for (const std::string& name : names)
    if (names_.insert(name).second) added.insert(lower(name));
  if (added.empty()) return false;
  if (std::ranges::any_of(added, [](const std::string& name) {
        return name.empty() || name.find('"') != std::string::npos;
      }))
    throw NotInParts("a name that text cannot be searched for");
  bool grown = false;
  for (State* state : {&before_, &after_})
    if (take_names(*state, added)) {
      write_scripts(*state);
      grown = true;
    }
  return grown;
}

bool Excerpt::take_names(State& state, const std::set<std::string>& names) {
  bool grown = false;
  for (std::size_t f = 0; f < state.files.size(); ++f) {
    Whole& file = state.files[f];
    if (file.lower.empty()) file.lower = lower(state.texts[f].text);
    if (file.lower.find("u&\"") != std::string::npos)
      throw NotInParts("names are written with escapes");
    if (!contains_any(file.lower, names)) continue;
    split(state, f);
    for (std::size_t s = 0; s < file.taken.size(); ++s)
      if (!file.taken[s] && contains_any(lower(file.script.statements[s].text), names))
        grown = file.taken[s] = true;
  }
  return grown;
}

void Excerpt::write_scripts(State& state) {
  state.scripts.clear();
  for (const Whole& file : state.files) {
    if (std::ranges::none_of(file.taken, [](bool taken) { return taken; })) continue;
    Script script = file.script;
    script.statements.clear();
    for (std::size_t s = 0; s < file.taken.size(); ++s)
      if (file.taken[s] || may_set_session(file.script.statements[s]))
        script.statements.push_back(file.script.statements[s]);
    parse(script);
    state.scripts.push_back(std::move(script));
  }
}

}  // namespace schemadiff
