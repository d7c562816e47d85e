// How a value gets from TOML into its place in the Config.
#include <algorithm>

#include "config/duration.h"
#include "config/keys.h"
#include "pg/session.h"
#include "sql/nearest.h"
#include "sql/text_pattern.h"

namespace schemadiff {
namespace {

[[noreturn]] void wrong_type(const Key& key, const TomlValue& value, const std::string& wanted) {
  throw Error("E202", key.title() + " must be " + wanted + ", not " + value.type_name)
      .at(value.place);
}

void expect_text(const Key& key, const TomlValue& value) {
  if (!value.is(TomlValue::Type::kString)) wrong_type(key, value, "a string");
}

// A string counts as a list of one only where a list of paths is wanted.
void expect_texts(const Key& key, const TomlValue& value) {
  if (key.path && value.is(TomlValue::Type::kString)) return;
  if (!value.is(TomlValue::Type::kList))
    wrong_type(key, value, key.path ? "a string or a list of strings" : "a list of strings");
  for (const TomlValue& item : value.items)
    if (!item.is(TomlValue::Type::kString)) wrong_type(key, item, "a list of strings");
}

// One program is a list of strings, several are a list of such lists.
bool holds_lists(const TomlValue& value) {
  return std::ranges::any_of(value.items,
                             [](const TomlValue& item) { return item.is(TomlValue::Type::kList); });
}

void expect_program(const Key& key, const TomlValue& value) {
  constexpr auto wanted = "a list of strings, the program and its arguments";
  if (!value.is(TomlValue::Type::kList)) wrong_type(key, value, wanted);
  for (const TomlValue& item : value.items)
    if (!item.is(TomlValue::Type::kString)) wrong_type(key, item, wanted);
  if (value.items.empty() || value.items.front().text.empty())
    throw Error("E208", key.title() + " must name a program").at(value.place);
}

void expect_programs(const Key& key, const TomlValue& value) {
  if (value.is(TomlValue::Type::kList) && value.items.empty()) return;  // none
  if (!holds_lists(value)) return expect_program(key, value);
  for (const TomlValue& item : value.items) expect_program(key, item);
}

std::size_t chosen(const Key& key, const Choice& choice, const std::string& word,
                   const Place& place) {
  auto found = std::find(choice.words.begin(), choice.words.end(), word);
  if (found == choice.words.end())
    throw Error("E205", key.title() + " cannot be \"" + word + "\"")
        .at(place)
        .help(did_you_mean(word, choice.words));
  return static_cast<std::size_t>(found - choice.words.begin());
}

void expect_duration(const Key& key, const std::string& text, const Place& place) {
  if (!is_duration(text))
    throw Error("E206", key.title() + " cannot be \"" + text + "\"")
        .at(place)
        .help("write a number and a unit (us, ms, s, min, h, d): \"10s\"");
}

void expect_count(const Key& key, const TomlValue& value, int most) {
  if (!value.is(TomlValue::Type::kInteger)) wrong_type(key, value, "a whole number");
  if (value.number < 0 || value.number > most)
    throw Error("E207", key.title() + " must be from 0 to " + std::to_string(most)).at(value.place);
}

bool has_variable(const std::string& text) { return text.find('$') != std::string::npos; }

std::vector<Setting> expand_all(const TomlValue& value, const Variables& variables) {
  if (value.is(TomlValue::Type::kString)) return {variables.expand(value.text, value.place)};
  std::vector<Setting> settings;
  for (const TomlValue& item : value.items)
    settings.push_back(variables.expand(item.text, item.place));
  return settings;
}

// As somebody would type it; a password in a URL is starred, and variables stay variables, without
// their defaults.
std::string as_typed(const TomlValue& value) {
  static const TextPattern with_default("\\$\\{\\w+(:-[^}]*)\\}");
  std::string text;
  for (const TomlValue& item : value.items) {
    const bool needs_quotes = item.text.find_first_of(" \t\n") != std::string::npos;
    text += (text.empty() ? "" : " ") + (needs_quotes ? "'" + item.text + "'" : item.text);
  }
  return without_password(
      with_default.replace_last_group(text, [](std::string_view) { return std::string(); }));
}

ProgramSetting program_of(const TomlValue& value, const Variables& variables) {
  return {expand_all(value, variables), as_typed(value), value.place};
}

std::vector<ProgramSetting> programs_of(const TomlValue& value, const Variables& variables) {
  if (value.items.empty()) return {};
  if (!holds_lists(value)) return {program_of(value, variables)};
  std::vector<ProgramSetting> programs;
  for (const TomlValue& item : value.items) programs.push_back(program_of(item, variables));
  return programs;
}

}  // namespace

void check(const Key& key, const TomlValue& value) {
  Config scratch;
  std::visit(Overloaded{
                 [&](Setting*) { expect_text(key, value); },
                 [&](const Duration&) {
                   expect_text(key, value);
                   if (!has_variable(value.text)) expect_duration(key, value.text, value.place);
                 },
                 [&](const Choice& choice) {
                   expect_text(key, value);
                   if (!has_variable(value.text)) chosen(key, choice, value.text, value.place);
                 },
                 [&](const Count& count) { expect_count(key, value, count.most); },
                 [&](bool*) {
                   if (!value.is(TomlValue::Type::kBool)) wrong_type(key, value, "true or false");
                 },
                 [&](std::vector<ProgramSetting>*) { expect_programs(key, value); },
                 [&](const auto*) { expect_texts(key, value); },
             },
             key.slot(scratch));
}

void assign(const Key& key, const TomlValue& value, const Variables& variables, Config& config) {
  auto expanded = [&] { return variables.expand(value.text, value.place); };
  std::visit(Overloaded{
                 [&](Setting* setting) { *setting = expanded(); },
                 [&](const Duration& duration) {
                   *duration.setting = expanded();
                   if (duration.setting->readable())
                     expect_duration(key, duration.setting->get(), value.place);
                 },
                 [&](const Choice& choice) {
                   choice.choose(chosen(key, choice, expanded().get(), value.place));
                 },
                 [&](const Count& count) { *count.number = static_cast<int>(value.number); },
                 [&](bool* flag) { *flag = value.truth; },
                 [&](std::vector<ProgramSetting>* list) { *list = programs_of(value, variables); },
                 [&](std::vector<Setting>* list) { *list = expand_all(value, variables); },
                 [&](std::vector<std::string>* list) {
                   list->clear();
                   for (const Setting& item : expand_all(value, variables))
                     list->push_back(item.get());
                 },
             },
             key.slot(config));
}

}  // namespace schemadiff
