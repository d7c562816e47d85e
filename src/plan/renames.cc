// Questions come from the neutral model; answers become ALTER ... RENAME.
#include "plan/renames.h"

#include <algorithm>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

struct Question {
  std::string what, from, to;
};

template <class T>
std::vector<const T*> missing(const std::vector<T>& from, const std::vector<T>& in,
                              bool (*same)(const T&, const T&)) {
  std::vector<const T*> list;
  for (const T& item : from)
    if (std::ranges::none_of(in, [&](const T& other) { return same(item, other); }))
      list.push_back(&item);
  return list;
}

bool same_column(const ColumnModel& a, const ColumnModel& b) { return a.name == b.name; }
bool same_relation(const RelationModel& a, const RelationModel& b) {
  return a.schema == b.schema && a.name == b.name;
}

std::string dotted(std::initializer_list<std::string> names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ".") + quote_ident(name);
  return text;
}

// Data could be meant to move over: the same type, and neither of them made by the server.
bool alike(const ColumnModel& gone, const ColumnModel& come) {
  return gone.type == come.type && !gone.generated && !come.generated;
}

// Most of the columns are the same.
bool alike(const RelationModel& gone, const RelationModel& come) {
  if (gone.type != "table" || come.type != "table") return false;
  std::size_t shared = 0;
  for (const ColumnModel& column : gone.columns)
    shared += std::ranges::any_of(come.columns, [&](const ColumnModel& other) {
      return same_column(column, other) && column.type == other.type;
    });
  return shared > 0 && 2 * shared >= std::max(gone.columns.size(), come.columns.size());
}

std::vector<Question> questions(const Model& have, const Model& want) {
  std::vector<Question> list;
  auto come_relations = missing(want.relations, have.relations, same_relation);
  for (const RelationModel* gone : missing(have.relations, want.relations, same_relation))
    for (const RelationModel* come : come_relations)
      if (alike(*gone, *come))
        list.push_back(
            {"table", dotted({gone->schema, gone->name}), dotted({come->schema, come->name})});
  for (const RelationModel& before : have.relations) {
    const RelationModel* after = want.find(before.schema, before.name);
    if (before.type != "table" || after == nullptr || after->type != "table") continue;
    auto come_columns = missing(after->columns, before.columns, same_column);
    for (const ColumnModel* gone : missing(before.columns, after->columns, same_column))
      for (const ColumnModel* come : come_columns)
        if (alike(*gone, *come))
          list.push_back(
              {"column", dotted({before.schema, before.name, gone->name}), dotted({come->name})});
  }
  return list;
}

Step step(Sql statement) {
  return Step{std::move(statement), {}, Phase::kShape, "", {}, {}, {}, {}};
}

Sql qualified(const std::vector<std::string>& names) {
  return sql("{}.{}", Ident{names[0]}, Ident{names[1]});
}

[[noreturn]] void refuse_pair(const std::string& pair, const std::string& why) {
  throw Error("--rename " + pair + ": " + why)
      .help(
          "write schema.table=new_name or schema.table.column=new_name, with names as they are now "
          "on the left");
}

void add_table(const std::string& pair, const std::vector<std::string>& from,
               const std::vector<std::string>& to, RenameSteps& steps) {
  if (to.size() == 2 && to[0] != from[0]) {
    steps.there.push_back(step(sql("ALTER TABLE {} SET SCHEMA {}", qualified(from), Ident{to[0]})));
    steps.back.insert(steps.back.begin(), step(sql("ALTER TABLE {} SET SCHEMA {}",
                                                   qualified({to[0], from[1]}), Ident{from[0]})));
  } else if (to.size() > 2) {
    refuse_pair(pair, "the new name has too many parts");
  }
  std::vector<std::string> moved = {to.size() == 2 ? to[0] : from[0], from[1]};
  if (to.back() == from[1]) return;
  steps.there.push_back(
      step(sql("ALTER TABLE {} RENAME TO {}", qualified(moved), Ident{to.back()})));
  steps.back.insert(
      steps.back.begin(),
      step(sql("ALTER TABLE {} RENAME TO {}", qualified({moved[0], to.back()}), Ident{from[1]})));
}

void add_column(const std::string& pair, const std::vector<std::string>& from,
                const std::vector<std::string>& to, const RelationModel& relation,
                RenameSteps& steps) {
  if (to.size() != 1) refuse_pair(pair, "the new name of a column has one part");
  if (std::ranges::none_of(relation.columns, [&](const auto& c) { return c.name == from[2]; }))
    refuse_pair(pair, "there is no such column now");
  Sql head = sql("ALTER TABLE {}", qualified(from));
  steps.there.push_back(step(sql("{} RENAME COLUMN {} TO {}", head, Ident{from[2]}, Ident{to[0]})));
  steps.back.insert(steps.back.begin(),
                    step(sql("{} RENAME COLUMN {} TO {}", head, Ident{to[0]}, Ident{from[2]})));
}

}  // namespace

RenameSteps rename_steps(const std::vector<std::string>& pairs, const Catalog& have) {
  RenameSteps steps;
  Model model = describe(have);
  for (const std::string& pair : pairs) {
    auto equals = pair.find('=');
    if (equals == std::string::npos) refuse_pair(pair, "there is no \"=\" in it");
    std::vector<std::string> from = dotted_name(pair.substr(0, equals));
    std::vector<std::string> to = dotted_name(pair.substr(equals + 1));
    if (to.empty() || from.size() < 2 || from.size() > 3)
      refuse_pair(pair, "that names neither a table nor a column");
    const RelationModel* relation = model.find(from[0], from[1]);
    if (relation == nullptr) refuse_pair(pair, "there is no such table now");
    if (from.size() == 2)
      add_table(pair, from, to, steps);
    else
      add_column(pair, from, to, *relation, steps);
  }
  return steps;
}

void ask_about_renames(const Catalog& have, const Catalog& want) {
  std::string why, flags;
  for (const Question& question : questions(describe(have), describe(want))) {
    why += (why.empty() ? "" : "\n") + question.what + " " + question.from + " goes, and " +
           question.to + " comes: is it the same with a new name?";
    flags += "\n  --rename " + question.from + "=" + question.to;
  }
  if (why.empty()) return;
  throw Error("a rename must be decided, for it would be dropped with its data otherwise")
      .why(why)
      .help("say which are renamed:" + flags +
            "\nand --no-rename when the others are different things")
      .refused();
}

}  // namespace schemadiff
