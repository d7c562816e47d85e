// What directives there are, and what each may stand above.
#include "plan/directives.h"

#include <algorithm>

#include "dev/item.h"
#include "plan/declared_objects.h"
#include "sql/directives.h"
#include "sql/nearest.h"

namespace schemadiff {

namespace {

// A directive with what it stands above, by the names in the text.
struct FileDirective {
  Directive directive;
  DirectiveTarget target;
  std::vector<std::string> search_path;  // where it stands
  Place place;
};

// The words, with what each wants behind it, and whether it speaks of columns only.
struct Word {
  const char* word;
  const char* argument;
  bool of_column;
};
constexpr Word words[] = {{"renamed-from", "old_name", false},
                          {"backfill", "expression", true},
                          {"using", "expression", true}};

bool is_ours(const Directive& directive) { return directive.prefix == "schemadiff"; }

bool any_of_ours(const std::vector<Script>& scripts) {
  return std::ranges::any_of(scripts, [](const Script& script) {
    return std::ranges::any_of(script.directives, is_ours) ||
           std::ranges::any_of(script.statements, [](const Statement& statement) {
             return std::ranges::any_of(statement.directives, is_ours);
           });
  });
}

const Word& require_word(const Directive& directive, const Place& place) {
  const auto* found =
      std::ranges::find_if(words, [&](const Word& word) { return word.word == directive.word; });
  std::vector<std::string> known;
  for (const Word& word : words) known.emplace_back(word.word);
  if (found == std::end(words))
    throw Error("E331", "there is no directive \"" + directive.word + "\" for schema files")
        .at(place)
        .help(did_you_mean(directive.word, known));
  if (directive.argument.empty())
    throw Error("E332", "the directive \"" + directive.word + "\" wants an argument")
        .at(place)
        .help("write -- schemadiff:" + directive.word + " " + found->argument);
  return *found;
}

FileDirective read(const Directive& directive, const Item& item) {
  Place place = place_in(*item.statement.file, directive.offset);
  const Word& word = require_word(directive, place);
  DirectiveTarget target = target_of(directive, item.statement, item.analysis);
  if (word.of_column && target.noun != "column")
    throw Error("E333", "the directive \"" + directive.word + "\" stands above a " + target.noun)
        .at(place)
        .help("it speaks of a column: write it directly above one");
  if (word.of_column && !is_expression(directive.argument))
    throw Error("E334", "\"" + directive.argument + "\" is not one SQL expression")
        .at(place)
        .help("write it as behind SELECT, over the columns of the table");
  return {directive, std::move(target), item.search_path(), std::move(place)};
}

std::vector<FileDirective> read_directives(const std::vector<Script>& scripts) {
  std::vector<FileDirective> found;
  for (const Script& script : scripts) {
    for (const Directive& directive : script.directives) {
      if (!is_ours(directive)) continue;
      Place place = place_in(*script.file, directive.offset);
      require_word(directive, place);
      refuse_above_nothing(std::move(place));
    }
    for (const Statement& statement : script.statements)  // read_items() leaves settings out
      for (const Directive& directive : statement.directives)
        if (is_ours(directive) && analyse(statement).setting)
          refuse_above_nothing(place_in(*statement.file, directive.offset));
  }
  for (const Item& item : read_items(scripts))
    for (const Directive& directive : item.statement.directives)
      if (is_ours(directive)) found.push_back(read(directive, item));
  return found;
}

}  // namespace

void attach_directives(const std::vector<Script>& scripts, Catalog& catalog, Session& session) {
  if (!any_of_ours(scripts)) return;
  DeclaredObjects finder(catalog, &session);
  for (const FileDirective& said : read_directives(scripts)) {
    const Object* found = finder.find(said.target.object, said.search_path);
    if (found == nullptr) continue;
    Object* object = &catalog.objects.edit(found->id);
    for (const ObjectDirective& other : object->directives)
      if (other.word == said.directive.word && other.part == said.target.part)
        throw Error("E335", "the directive \"" + said.directive.word +
                                "\" is there twice for one " + said.target.noun)
            .at(said.place)
            .why("the other: " + to_string(other.place))
            .help("keep one of the two");
    object->directives.push_back(
        {said.directive.word, said.directive.argument, said.target.part, said.place});
  }
}

}  // namespace schemadiff
