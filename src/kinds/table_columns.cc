// Reading of columns, and the order of what ALTER TABLE does to several of them.
#include "kinds/table_columns.h"

#include <algorithm>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\1', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

TableColumns read_columns(const Row& row) {
  TableColumns columns;
  auto names = row.list("names"), types = row.list("types"), collations = row.list("collations"),
       defaults = row.list("defaults"), generated = row.list("generated"),
       not_null = row.list("not_null"), identities = row.list("identities"),
       identity_names = row.list("identity_names"), identity_options = row.list("identity_options"),
       statistics = row.list("statistics"), storages = row.list("storages"),
       usual_storages = row.list("usual_storages"), compressions = row.list("compressions"),
       column_options = row.list("column_options"), not_null_names = row.list("not_null_names"),
       no_inherit = row.list("not_null_no_inherit"), not_valid = row.list("not_null_not_valid"),
       not_null_comments = row.list("not_null_comments"),
       not_null_locals = row.list("not_null_locals"),
       ancestor_not_null_names = row.list("ancestor_not_null_names");
  auto locals = row.list("locals"), ancestors = row.list("ancestors"),
       places = row.list("ancestor_places"), ancestor_defaults = row.list("ancestor_defaults"),
       ancestor_not_null = row.list("ancestor_not_null"),
       ancestor_storages = row.list("ancestor_storages"),
       ancestor_compressions = row.list("ancestor_compressions");
  columns.list.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    Inheritance inherited{split(ancestors[i]),
                          static_cast<std::size_t>(std::stoul(places[i])),
                          Sql::trusted(ancestor_defaults[i]),
                          ancestor_not_null[i] == "t",
                          ancestor_not_null_names[i],
                          ancestor_storages[i],
                          ancestor_compressions[i]};
    columns.list.push_back(
        {names[i],
         Sql::trusted(types[i]),
         Sql::trusted(collations[i]),
         Sql::trusted(defaults[i]),
         !generated[i].empty(),
         generated[i] == "v",
         NotNull{not_null[i] == "t",
                 not_null_names[i],
                 no_inherit[i] == "true",
                 not_valid[i] == "true",
                 not_null_comments[i],
                 {not_null_locals[i] != "false"}},
         identities[i],
         Sql::trusted(identity_names[i]),
         identities[i].empty() ? SequenceOptions{} : SequenceOptions::parse(identity_options[i]),
         ColumnSettings::parse(statistics[i], storages[i], usual_storages[i], compressions[i],
                               column_options[i]),
         locals[i] == "t",
         {inherited}});
  }
  return columns;
}

namespace {

bool inherits(const Column& column, const Descent& descent) {
  return std::ranges::any_of(column.inherited.value.from, [&](const std::string& parent) {
    return std::ranges::find(descent.kept, parent) != descent.kept.end();
  });
}

NotNull inherited_not_null(const Column& want) {
  if (!want.inherited.value.not_null) return {};
  if (want.not_null.set) return want.not_null;
  return {.set = true, .name = "", .no_inherit = false, .not_valid = false, .comment = ""};
}

// What ALTER TABLE of a parent has done to the column by itself. True when what the table does in
// its own way has to wait for it; false when a default may have to make way for a new type.
bool follow(Column& have, const Column& want, Steps& steps) {
  const Inheritance &before = have.inherited.value, &after = want.inherited.value;
  const bool retyped = differ_in_type(have, want);
  if (retyped) {
    steps.disturb(want.name, retyping(have, want));
    have.type = want.type;
    have.collation = want.collation;
    have.settings.retype(want.settings);
  }
  if (have.generated && before.default_expression != after.default_expression) {
    if (want.generated) steps.disturb(want.name, Disturbance::kGone);
    have.generated = want.generated;
  }
  if (before.default_expression != after.default_expression)
    have.default_expression = after.default_expression;
  if (before.not_null != after.not_null)
    have.not_null = inherited_not_null(want);
  else if (have.not_null.name == before.not_null_name)  // renaming reaches the heirs
    have.not_null.name = after.not_null_name;
  if (have.identity_name.empty() && want.identity_name.empty()) have.identity = want.identity;
  return !retyped || before.default_expression != after.default_expression;
}

void do_after_parent(Steps& steps, std::size_t first) {
  for (std::size_t i = first; i < steps.list().size(); ++i)
    if (steps.list()[i].phase == Phase::kLoosen) steps.list()[i].phase = Phase::kTighten;
}

// How ADD COLUMN of a parent makes it.
Column taken_over(const Column& want) {
  const Inheritance& inherited = want.inherited.value;
  Column column = want;
  column.default_expression = inherited.default_expression;
  column.not_null = inherited_not_null(want);
  column.identity.clear();
  column.settings = want.settings.untouched();
  return column;
}

// Whether the table declares the column too is changed only by losing and getting parents.
void settle_local(Column& have, const Column& want, const Name& name, const Descent& descent,
                  Steps& steps) {
  if (!inherits(have, descent)) have.local = true;
  if (descent.attached) have.local = want.local;
  if (have.local == want.local) return;
  if (want.local)
    steps.refuse("column " + want.name +
                     " comes from a parent, and PostgreSQL has no statement "
                     "that declares it in " +
                     name.full.text() + " as well",
                 "leave the column out of the declaration of " + name.full.text());
  else
    steps.refuse("column " + want.name + " is declared by " + name.full.text() +
                     " itself, and "
                     "PostgreSQL has no statement that leaves it to the parent alone",
                 "declare the column in " + name.full.text() +
                     " too: CREATE TABLE merges it with "
                     "the parent's");
}

// PostgreSQL neither drops a column that a generated one is made of nor changes its type, so that
// one goes for the moment. As wanted. The expression is the server's, so its names are the
// columns'.
std::vector<Column> generated_from_changed(const TableColumns& have, const TableColumns& want,
                                           const Descent& descent) {
  std::vector<Column> list;
  for (const Column& column : want.list) {
    const Column* known = have.find(column.name);
    if (!column.generated || known == nullptr || !known->generated) continue;
    if (inherits(*known, descent) && inherits(column, descent)) continue;
    const auto sources = mentions(known->default_expression.text());
    if (std::ranges::any_of(sources, [&](const std::string& source) {
          const Column *before = have.find(source), *after = want.find(source);
          return before != nullptr && (after == nullptr || differ_in_type(*before, *after));
        }))
      list.push_back(column);
  }
  return list;
}

}  // namespace

void alter_columns(TableColumns& have, const TableColumns& want, const Name& name, Steps& steps,
                   const Descent& descent) {
  const Sql head = sql("ALTER TABLE {}", name.full);
  const std::vector<Column> generated = generated_from_changed(have, want, descent);
  for (const Column& column : generated) {
    steps.add(Phase::kLoosen, head, sql("DROP COLUMN {}", Ident{column.name}), column.name);
    steps.disturb(column.name, Disturbance::kGone);
    have.remove(column.name);
  }
  std::vector<Column> leaving = have.missing_in(want);
  std::ranges::stable_partition(leaving, &Column::generated);  // before what they are made of
  for (const Column& gone : leaving) {
    const bool with_parent = inherits(gone, descent);
    if (!with_parent || gone.local)  // the parent's goes first
      steps
          .add(with_parent ? Phase::kShape : Phase::kLoosen, head,
               sql("DROP COLUMN {}", Ident{gone.name}), gone.name)
          .hazards.push_back(LosesData{"column " + gone.name + " of table " + name.full.text()});
    steps.disturb(gone.name, Disturbance::kGone);
    have.remove(gone.name);
  }
  for (const Column& wanted : want.list) {
    if (std::ranges::find(generated, wanted.name, &Column::name) != generated.end()) continue;
    if (Column* known = have.find(wanted.name)) {
      bool after_parent = false;
      if (inherits(*known, descent) && inherits(wanted, descent))
        after_parent = follow(*known, wanted, steps);
      if (inherits(*known, descent) && !inherits(wanted, descent) && !known->local)
        return steps.refuse(
            "column " + wanted.name +
                " comes from a parent and goes with the parent's, "
                "and what it holds would be lost",
            "take the table off the parent first (NO INHERIT), in a migration of its own");
      if (known->has_parents_identity() && !inherits(*known, descent)) known->identity.clear();
      if (descent.attached && wanted.has_parents_identity()) known->identity = wanted.identity;
      settle_local(*known, wanted, name, descent, steps);
      const std::size_t first = steps.list().size();
      alter_column(*known, wanted, name, steps);
      if (after_parent) do_after_parent(steps, first);
      // In one statement with the columns that are made of it.
      for (std::size_t i = first; i < steps.list().size() && !generated.empty(); ++i)
        if (steps.list()[i].phase == Phase::kShape) steps.list()[i].part.clear();
      continue;
    }
    const bool merges = inherits(wanted, descent);
    if (merges && !wanted.local) {
      const std::size_t first = steps.list().size();
      alter_column(have.list.emplace_back(taken_over(wanted)), wanted, name, steps);
      do_after_parent(steps, first);
      continue;
    }
    // The parent's is merged with it, so that it comes first.
    const bool lacks_values =
        wanted.not_null.set && wanted.default_expression.empty() && wanted.identity.empty();
    const bool filled = lacks_values && steps.said("backfill", wanted.name);
    Column first = wanted;  // NOT NULL comes once it is filled
    if (filled) first.not_null = {};
    if (first.has_parents_identity()) first.identity.clear();
    Step& step = steps.add(merges ? Phase::kLoosen : Phase::kShape, head,
                           sql("ADD COLUMN {}", first.definition(name)), wanted.name);
    if (lacks_values && !filled)
      step.hazards.push_back(DependsOnData{"fails if " + name.full.text() + " has rows: column " +
                                           wanted.name + " is NOT NULL and has no default"});
    Column& added = have.list.emplace_back(first.created());
    if (wanted.has_parents_identity()) added.identity = wanted.identity;  // once it is attached
    alter_column(added, wanted, name, steps);
    if (!descent.attached && !wanted.local) {
      added.local = true;
      settle_local(added, wanted, name, descent, steps);
    }
  }
  for (const Column& column : generated) {
    steps.add(Phase::kShape, head, sql("ADD COLUMN {}", column.definition(name)));
    alter_column(have.list.emplace_back(column.created()), column, name, steps);
  }
}

std::vector<Part> parts_of(const TableColumns& columns) {
  std::vector<Part> list;
  for (const Column& column : columns.list)
    list.push_back({column.name, column.generated ? "" : column.type.text()});
  return list;
}

Column created_column(const Column& column, bool partition) {
  Column made = column.created();
  const Inheritance& inherited = column.inherited.value;
  if (inherited.from.empty()) return made;
  const bool declared = column.local || partition;
  if (!declared || column.default_expression.empty())
    made.default_expression = inherited.default_expression;
  if (!declared) made.not_null = inherited_not_null(column);
  made.settings.storage = inherited.storage;
  made.settings.compression = inherited.compression;
  return made;
}

void describe_columns(const TableColumns& columns, const Object& object, RelationModel& relation) {
  for (const Column& column : columns.list) {
    auto comment = object.comments.find(column.name);
    relation.columns.push_back({column.name, column.type.text(), column.not_null.set,
                                column.default_expression.text(), column.generated,
                                !column.identity.empty(),
                                comment == object.comments.end() ? "" : comment->second});
  }
}

}  // namespace schemadiff
