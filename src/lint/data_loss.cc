// DS: rows or values that were there are gone afterwards.
#include <algorithm>

#include "lint/conversions.h"
#include "lint/look.h"

namespace schemadiff {

namespace {

bool drops_partitioned(const std::vector<ChangedRelation>& changed) {
  return std::ranges::any_of(changed, [](const ChangedRelation& relation) {
    return relation.after == nullptr && relation.before->kind == 'p';
  });
}

void find_dropped(const LintStatement& one, const std::vector<ChangedRelation>& changed,
                  Findings& out) {
  for (const ChangedRelation& relation : changed) {
    if (relation.after != nullptr) continue;
    const LintRelation& gone = *relation.before;
    if (gone.partition && drops_partitioned(changed)) continue;
    if (gone.is_table())
      out.add("DS102", one.place_of(gone.name), "the " + called(gone) + " is dropped",
              "its rows are gone, and only a backup brings them back; take it out of use first, "
              "and drop it in a later release");
    else if (gone.kind == 'S' && one.is("DropStmt") &&
             one.tree["removeType"].text == "OBJECT_SEQUENCE")
      out.add("DS105", one.place_of(gone.name), "the " + called(gone) + " is dropped",
              "how far it had counted is gone: what is numbered by a new one begins again");
  }
}

void find_in_columns(const LintRun& run, const LintStatement& one, const ChangedRelation& relation,
                     Findings& out) {
  const LintRelation& before = *relation.before;
  if (relation.after == nullptr || !before.is_table() || before.partition) return;
  for (const auto& [number, column] : before.columns) {
    if (!run.existed(before.oid, number)) continue;
    const auto found = relation.after->columns.find(number);
    if (found == relation.after->columns.end()) {
      if (!column.generated)
        out.add("DS103", one.place_of(column.name),
                "the column " + column.name + " of " + called(before) + " is dropped",
                "its values are gone, and clients that still name it fail; take it out of use "
                "first, and drop it in a later release");
    } else if (!column.same_type(found->second) && may_lose_values(column, found->second)) {
      out.add(
          "DS107", one.place_of(column.name),
          "values of the column " + column.name + " of " + called(before) + " are rounded or cut",
          column.type + " holds what " + found->second.type +
              " cannot: add a column of the new type, fill it, look at both, and only then "
              "drop the old one");
    }
  }
  if (before.persistence == 'p' && relation.after->persistence == 'u')
    out.add("DS108", one.place_of(before.name), "the " + called(before) + " becomes unlogged",
            "the server empties it when it recovers from a crash, and replicas do not have it");
}

void find_emptied(const LintRun& run, const LintStatement& one, Findings& out) {
  const bool truncates = one.is("TruncateStmt");
  if (!truncates && !(one.is("DeleteStmt") && one.tree["whereClause"].empty())) return;
  const LockMode mode = truncates ? LockMode::kAccessExclusive : LockMode::kRowExclusive;
  for (const ObservedRelation& table : one.observed.relations) {
    if (table.kind != 'r' || !run.existed(table.oid) || table.held < mode) continue;
    if (!truncates && table.name.find(one.tree["relation"]["relname"].text) == std::string::npos)
      continue;
    out.add("DS104", one.statement.place(), "all rows of " + table.name + " are deleted",
            "only a backup brings them back; say in a WHERE which ones are meant");
  }
}

// The server names in a notice what a CASCADE took.
void find_cascades(const LintStatement& one, Findings& out) {
  const std::string words = "drop cascades to ";
  std::string taken;
  for (const std::string& notice : one.notices)
    for (std::size_t at = notice.find(words); at != std::string::npos;
         at = notice.find(words, at + 1)) {
      const std::size_t start = at + words.size();
      const std::string what = notice.substr(start, notice.find('\n', start) - start);
      if (what.find(" other object") == std::string::npos) taken += "\n" + what;
    }
  if (taken.empty()) return;
  out.add("DS106", one.place_of("cascade"), "CASCADE drops more than is named",
          "gone as well:" + taken + "\nwithout CASCADE the server refuses; drop each by name");
}

void find_in_statement(const LintRun& run, const LintFile&, const LintStatement& one,
                       Findings& out) {
  const std::vector<ChangedRelation> changed = changed_relations(run, one);
  find_dropped(one, changed, out);
  for (const ChangedRelation& relation : changed) find_in_columns(run, one, relation, out);
  find_emptied(run, one, out);
  find_cascades(one, out);
  for (const auto& [oid, name] : one.before->schemas)
    if (run.start().schemas.contains(oid) && !one.after->schemas.contains(oid))
      out.add("DS101", one.place_of(name), "the schema " + name + " is dropped",
              "whatever is still in it is gone with it");
}

}  // namespace

const LintFamily& data_loss_rules() {
  static const LintFamily family = {
      "DS",
      "data loss",
      {{"DS101", Severity::kError, "a schema is dropped"},
       {"DS102", Severity::kError, "a table is dropped"},
       {"DS103", Severity::kError, "a column is dropped"},
       {"DS104", Severity::kError, "a table is emptied: TRUNCATE, DELETE without WHERE"},
       {"DS105", Severity::kWarning, "a sequence is dropped"},
       {"DS106", Severity::kError, "CASCADE drops more than the statement names"},
       {"DS107", Severity::kError, "a new type rounds or cuts values"},
       {"DS108", Severity::kWarning, "a table becomes unlogged"}},
      find_in_statement};
  return family;
}

}  // namespace schemadiff
