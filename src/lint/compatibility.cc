// BC: clients that run while the migration does, and for a while after it, know the schema of
// before.
#include <algorithm>

#include "lint/look.h"
#include "sql/sql.h"

namespace schemadiff {

namespace {

constexpr auto kOldClients = "clients that were started before still use the old name";

void find_renamed(const LintRun& run, const LintFile& file, const LintStatement& one,
                  const ChangedRelation& relation, Findings& out) {
  const LintRelation& before = *relation.before;
  const LintRelation& after = *relation.after;
  if (before.kind == 'S') return;
  const bool moves = before.schema_oid != after.schema_oid;
  if ((moves || before.sql != after.sql) && file.after->find(before.sql) == nullptr)
    out.add("BC101", one.place_of(before.name),
            "the " + called(before) +
                (moves ? " moves to " + after.sql : " is called " + after.sql + " from now on"),
            std::string(kOldClients) + "; leave a view under it until they are gone",
            "CREATE VIEW " + before.sql + " AS SELECT * FROM " + after.sql + ";");
  for (const auto& [number, column] : before.columns) {
    const auto is = after.columns.find(number);
    if (before.partition || is == after.columns.end() || column.name == is->second.name ||
        !run.existed(before.oid, number))
      continue;
    out.add("BC102", one.place_of(column.name),
            "the column " + column.name + " of " + after.sql + " is called " + is->second.name +
                " from now on",
            std::string(kOldClients) +
                "; add a column, keep both in step with a trigger, and drop "
                "the old one when nobody uses it");
  }
}

// What a client that writes rows without knowing of the change runs into.
void find_stricter(const LintRun& run, const LintStatement& one, const ChangedRelation& relation,
                   Findings& out) {
  const LintRelation& after = *relation.after;
  if (!after.is_table() || after.partition) return;
  for (const auto& [number, column] : relation.before->columns) {
    const auto found = after.columns.find(number);
    if (found == after.columns.end()) continue;
    const LintColumn& is = found->second;
    const bool fills = !is.default_expression.empty() || is.identity || is.generated;
    if (!column.not_null && is.not_null && !fills)
      out.add("BC105", one.place_of(column.name),
              "clients that leave out " + column.name + " can insert no row into " + after.sql +
                  " any more",
              "it is NOT NULL now and has no default; let all clients fill it first, or give it "
              "a default");
    if (is.not_null && column.not_null && !fills &&
        (!column.default_expression.empty() || column.identity))
      out.add("BC109", one.place_of(column.name),
              "clients that leave out " + column.name + " can insert no row into " + after.sql +
                  " any more",
              "it is NOT NULL and loses its default; let all clients fill it first");
    if (!run.existed(after.oid, number)) continue;
    if (column.not_null && !is.not_null)
      out.add("BC111", one.place_of(column.name),
              "clients that read " + column.name + " of " + after.sql + " may meet NULL",
              "it was NOT NULL so far, and they may count on it");
    if (!column.same_type(is) && is_narrower(column, is, run.implicit_casts))
      out.add(
          "BC106", one.place_of(column.name),
          "clients that know " + column.name + " of " + after.sql + " as " + column.type +
              " meet " + is.type,
          "what they write may not fit, and what they read is another type; add a column of the "
          "new type, and let them move over");
  }
}

void find_dropped_constraints(const LintFile& file, const LintStatement& one,
                              const ChangedRelation& relation, Findings& out) {
  const LintRelation* last = file.after->find(relation.before->oid);
  if (relation.before->partition || last == nullptr) return;
  for (const LintConstraint& key : relation.before->constraints) {
    if (key.type != 'f' || key.inherited || relation.after->same(key) != nullptr) continue;
    const bool columns = std::ranges::all_of(
        key.columns, [&](int number) { return relation.after->columns.contains(number); });
    const bool again = std::ranges::any_of(last->constraints, [&](const LintConstraint& other) {
      return other.type == 'f' && other.columns == key.columns &&
             other.referenced == key.referenced;
    });
    if (columns && !again)
      out.add("BC110", one.place_of(key.name),
              "the foreign key " + key.name + " of " + relation.after->sql + " is dropped",
              "rows may refer to nothing from now on, and ON DELETE does nothing any more");
  }
}

void find_types(const LintRun& run, const LintStatement& one, Findings& out) {
  for (const auto& [oid, type] : one.before->types) {
    const auto is = one.after->types.find(oid);
    if (is == one.after->types.end() || !run.start().types.contains(oid)) continue;
    for (const std::string& label : type->labels)
      if (std::ranges::find(is->second->labels, label) == is->second->labels.end())
        out.add("BC104", one.statement.place(),
                "the label '" + label + "' of the type " + type->sql + " has another name",
                "clients that were started before write and compare with the old one; add a label, "
                "and move the rows over");
  }
  for (const auto& [oid, name] : one.before->schemas)
    if (const auto is = one.after->schemas.find(oid);
        run.start().schemas.contains(oid) && is != one.after->schemas.end() && is->second != name)
      out.add("BC108", one.place_of(name),
              "the schema " + name + " is called " + is->second + " from now on",
              std::string(kOldClients) + ", in a search_path too");
}

void find_in_statement(const LintRun& run, const LintFile& file, const LintStatement& one,
                       Findings& out) {
  for (const ChangedRelation& relation : changed_relations(run, one)) {
    if (relation.after == nullptr) continue;
    find_renamed(run, file, one, relation, out);
    find_stricter(run, one, relation, out);
    find_dropped_constraints(file, one, relation, out);
  }
  find_types(run, one, out);
}

void find_views(const LintRun& run, const LintFile& file, Findings& out) {
  for (const auto& [oid, before] : file.before->relations) {
    if ((before->kind != 'v' && before->kind != 'm') || !run.existed(oid)) continue;
    const LintRelation* after = file.after->find(before->sql);
    if (after == nullptr) {
      if (file.after->find(oid) == nullptr)
        out.add("BC103", first_place(file, before->name), "the " + called(*before) + " is dropped",
                "clients that still use it fail; drop it in a release after the one that stops to");
      continue;
    }
    for (const auto& [number, column] : before->columns) {
      if (const LintColumn* is = after->column(column.name);
          is == nullptr && after->oid != before->oid)
        out.add("BC103", first_place(file, before->name),
                "the " + called(*before) + " has no column " + column.name + " any more",
                "clients that still name it fail");
      else if (is != nullptr && is->type_oid != column.type_oid)
        out.add("BC106", first_place(file, before->name),
                "clients that know " + column.name + " of " + before->sql + " as " + column.type +
                    " meet " + is->type,
                "what they read is another type");
    }
  }
}

// A type that was set aside for a new one of its name.
void find_labels(const LintRun& run, const LintFile& file, Findings& out) {
  for (const auto& [oid, before] : file.before->types) {
    if (!run.start().types.contains(oid) || before->labels.empty()) continue;
    for (const auto& [other, after] : file.after->types) {
      if (other == oid || after->sql != before->sql) continue;
      for (const std::string& label : before->labels)
        if (std::ranges::find(after->labels, label) == after->labels.end())
          out.add("BC104", first_place(file, before->name),
                  "the type " + before->sql + " has no label '" + label + "' any more",
                  "clients that were started before still write it and compare with it");
    }
  }
}

void find_routines(const LintRun& run, const LintFile& file, Findings& out) {
  for (const auto& [oid, name] : file.before->routines) {
    const bool there = std::ranges::any_of(file.after->routines,
                                           [&](const auto& entry) { return entry.second == name; });
    if (there || !run.start().routines.contains(oid)) continue;
    const std::string bare = name.substr(0, name.find('('));
    out.add("BC107", first_place(file, bare.substr(bare.rfind('.') + 1)),
            "the function " + name + " is gone",
            "clients that still call it fail; drop it in a release after the one that stops to");
  }
}

void find_in_file(const LintRun& run, const LintFile& file, Findings& out) {
  if (file.statements.empty()) return;
  find_views(run, file, out);
  find_labels(run, file, out);
  find_routines(run, file, out);
}

}  // namespace

const LintFamily& compatibility_rules() {
  static const LintFamily family = {
      "BC",
      "clients that run meanwhile",
      {{"BC101", Severity::kWarning, "a table or view gets another name or schema"},
       {"BC102", Severity::kWarning, "a column gets another name"},
       {"BC103", Severity::kWarning, "a view, or a column of one, is gone"},
       {"BC104", Severity::kWarning, "an enum label is gone or has another name"},
       {"BC105", Severity::kWarning, "a column without default becomes NOT NULL"},
       {"BC106", Severity::kWarning, "a column gets a type that is not wider"},
       {"BC107", Severity::kWarning, "a function is gone, or has other arguments"},
       {"BC108", Severity::kWarning, "a schema gets another name"},
       {"BC109", Severity::kWarning, "a column that is NOT NULL loses its default"},
       {"BC110", Severity::kInfo, "a foreign key is dropped"},
       {"BC111", Severity::kInfo, "a column may be NULL from now on"}},
      find_in_statement,
      find_in_file};
  return family;
}

}  // namespace schemadiff
