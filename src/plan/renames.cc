// Round after round: what the user says, what is equal but for its name, what the user answers.
#include "plan/renames.h"

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "plan/declared_renames.h"
#include "plan/flag_renames.h"
#include "plan/run.h"

namespace schemadiff {

namespace {

// Quoted names have double quotes in them.
std::string for_shell(const std::string& word) {
  if (word.find_first_of(" \"'()$`\\;&|<>*?#~!{}[]") == std::string::npos) return word;
  std::string quoted = "'";
  for (char c : word) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

[[noreturn]] void refuse(const std::vector<RenameQuestion>& questions) {
  std::string why, answers;
  for (const RenameQuestion& question : questions) {
    why += (why.empty() ? "" : "\n") + question.text;
    answers += "\n  --rename " + for_shell(question.flag) +
               "   or, in the schema files above what comes:  " + question.directive;
  }
  throw Error("E620", "a rename must be decided, for it would be dropped with its data otherwise")
      .why(why)
      .help("say which are renamed:" + answers +
            "\nand --no-rename when the others are different things")
      .refused();
}

class Rounds {
 public:
  Rounds(const CurrentState& have, const Catalog& want, const Scope& scope, const Renames& renames)
      : have_(have), want_(want), scope_(scope), renames_(renames) {}

  RenamedState run() {
    state_.catalog = have_.catalog;
    std::vector<Rename> told = declared_renames(state_.catalog, want_);
    for (const std::string& pair : renames_.pairs) add(told, rename_of_pair(pair, state_.catalog));
    apply(told);
    do {
      while (apply(silent_renames(state_.catalog, want_))) {
      }
    } while (apply(answered()));
    return std::move(state_);
  }

 private:
  // A flag may say what a directive says as well.
  static void add(std::vector<Rename>& told, Rename rename) {
    for (const Rename& other : told) {
      if (other.object != rename.object || other.part != rename.part) continue;
      if (other.name == rename.name && other.schema == rename.schema) return;
      throw Error("E624", rename.told + ": that is said otherwise elsewhere")
          .why(other.told)
          .help("remove one of the two");
    }
    told.push_back(std::move(rename));
  }

  // Runs them on the copy and reads it again; false when there are none.
  bool apply(const std::vector<Rename>& list) {
    if (list.empty()) return false;
    RenameSteps steps = rename_steps(list, state_.catalog, want_);
    if (!database_) database_.emplace(copy_of(have_));
    Plan plan{steps.there};
    run_steps(database_->session(), plan);
    Catalog read = read_catalog(database_->session(), scope_);
    carry_directives(list, read);
    state_.catalog = std::move(read);
    auto& all = state_.steps;
    all.there.insert(all.there.end(), steps.there.begin(), steps.there.end());
    all.back.insert(all.back.begin(), steps.back.begin(), steps.back.end());
    all.names.merge(steps.names);
    return true;
  }

  // They speak of the way back, and follow what they stand above.
  void carry_directives(const std::vector<Rename>& list, Catalog& read) const {
    for (const auto& [id, known] : state_.catalog.objects) {
      if (known.directives.empty()) continue;
      std::vector<ObjectDirective> directives = known.directives;
      std::string name = known.name.name, schema = known.name.schema;
      for (const Rename& rename : list) {
        if (is_schema(*rename.object) && rename.object->name.name == schema) schema = rename.name;
        if (rename.object != &known) continue;
        if (rename.part.empty()) name = rename.name;
        if (!rename.schema.empty()) schema = rename.schema;
        for (std::size_t i = 0; i < directives.size() && !rename.part.empty(); ++i)
          if (known.directives[i].part == rename.part) directives[i].part = rename.name;
      }
      read.objects.edit_all([&](Object& object) {
        if (object.kind == known.kind && object.name.name == name && object.name.schema == schema &&
            label_suffix(object) == label_suffix(known))
          object.directives = directives;
      });
    }
  }

  // The first question that is answered with yes.
  std::vector<Rename> answered() {
    if (renames_.none) return {};
    std::vector<RenameQuestion> questions = rename_questions(state_.catalog, want_);
    std::erase_if(questions, [&](const auto& question) { return denied_.contains(question.flag); });
    if (!renames_.ask && !questions.empty()) refuse(questions);
    for (const RenameQuestion& question : questions) {
      if (renames_.ask(question)) return {question.rename};
      denied_.insert(question.flag);
    }
    return {};
  }

  const CurrentState& have_;
  const Catalog& want_;
  const Scope& scope_;
  const Renames& renames_;
  RenamedState state_;
  std::optional<ScratchDatabase> database_;
  std::set<std::string> denied_;
};

}  // namespace

Renames asked_once(Renames renames) {
  if (renames.ask)
    renames.ask = [ask = renames.ask, answers = std::make_shared<std::map<std::string, bool>>()](
                      const RenameQuestion& question) {
      const auto known = answers->find(question.flag);
      if (known != answers->end()) return known->second;
      return answers->emplace(question.flag, ask(question)).first->second;
    };
  return renames;
}

RenamedState after_renames(const CurrentState& have, const Catalog& want, const Scope& scope,
                           const Renames& renames) {
  return Rounds(have, want, scope, renames).run();
}

}  // namespace schemadiff
