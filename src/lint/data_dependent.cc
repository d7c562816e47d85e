// MF: whether the statement succeeds depends on the rows that are there, so that it works
// everywhere but in production.
#include <algorithm>

#include "lint/conversions.h"
#include "lint/look.h"

namespace schemadiff {

namespace {

bool all_were_there(const LintRelation& before, const std::vector<int>& columns) {
  return std::ranges::all_of(
      columns, [&](int number) { return number == 0 || before.columns.contains(number); });
}

void find_unique(const LintStatement& one, const ChangedRelation& relation, Findings& out) {
  for (const LintIndex& index : relation.after->indexes) {
    if (!index.unique || index.inherited || relation.before->same(index) != nullptr ||
        !all_were_there(*relation.before, index.columns))
      continue;
    const std::string columns = listed(relation.after->names_of(index.columns));
    out.add("MF101", one.place_of(index.name),
            "the unique index " + index.name + " is made over rows that are there",
            "it fails where two rows of " + relation.after->sql + " are alike; look first",
            "SELECT " + columns + ", count(*) FROM " + relation.after->sql + " GROUP BY " +
                columns + " HAVING count(*) > 1;");
  }
}

void find_not_null(const LintStatement& one, const ChangedRelation& relation, Findings& out) {
  const LintRelation& after = *relation.after;
  for (const auto& [number, column] : after.columns) {
    if (!column.not_null || column.generated || column.identity) continue;
    const auto was = relation.before->columns.find(number);
    if (was == relation.before->columns.end()) {
      if (column.default_expression.empty())
        out.add("MF103", one.place_of(column.name),
                "the new column " + column.name + " of " + after.sql +
                    " is NOT NULL and has no default",
                "it fails when the table has a row; and clients that do not know the column can "
                "insert none",
                "ALTER TABLE " + after.sql + " ADD COLUMN " + listed({column.name}) + " " +
                    column.type + ";\n-- fill it, then, in a later migration, SET NOT NULL");
      continue;
    }
    const ObservedRelation* table = one.observed.find(after.oid);
    const bool proven = !one.observed.transaction.empty() && (table == nullptr || !table->scanned);
    if (!was->second.not_null && !proven)
      out.add(
          "MF104", one.place_of(column.name),
          "the column " + column.name + " of " + after.sql + " becomes NOT NULL",
          "it fails where a row holds NULL; look first",
          "SELECT count(*) FROM " + after.sql + " WHERE " + listed({column.name}) + " IS NULL;");
  }
}

void find_constraints(const LintStatement& one, const ChangedRelation& relation, Findings& out) {
  const LintRelation& after = *relation.after;
  for (const LintConstraint* constraint : new_constraints(relation)) {
    if (!constraint->validated || !all_were_there(*relation.before, constraint->columns)) continue;
    const Place place = one.place_of(constraint->name);
    const std::string& name = constraint->name;
    if (constraint->type == 'c')
      out.add("MF105", place, "the check " + name + " is made over rows that are there",
              "it fails where a row of " + after.sql + " does not pass: " + constraint->definition);
    if (constraint->type == 'f')
      out.add("MF106", place, "the foreign key " + name + " is made over rows that are there",
              "it fails where a row of " + after.sql + " refers to none of " +
                  constraint->referenced_name);
    if (constraint->type == 'x')
      out.add("MF108", place,
              "the exclusion constraint " + name + " is made over rows that are there",
              "it fails where two rows of " + after.sql + " conflict");
  }
}

void find_types(const LintRun& run, const LintStatement& one, const ChangedRelation& relation,
                Findings& out) {
  if (relation.before->partition || !relation.before->is_table()) return;
  for (const auto& [number, column] : relation.before->columns) {
    const auto is = relation.after->columns.find(number);
    if (is == relation.after->columns.end() || column.same_type(is->second) ||
        !run.existed(relation.before->oid, number))
      continue;
    if (may_not_fit(column, is->second, run.implicit_casts))
      out.add("MF107", one.place_of(column.name),
              "values of the column " + column.name + " of " + relation.after->sql +
                  " may not fit the new type",
              "it fails where a value that is " + column.type + " cannot be " + is->second.type);
  }
}

// The server reads a table to see whether its rows fit the bounds.
void find_bounds(const LintRun& run, const LintStatement& one, Findings& out) {
  const bool attaches = !alter_commands(one, "AT_AttachPartition").empty();
  if (!attaches && !(one.is("CreateStmt") && !one.tree["partbound"].empty())) return;
  for (const ObservedRelation* table : scanned_tables(run, one))
    out.add("MF109", one.statement.place(), "rows of " + table->name + " may be in the way",
            "it fails where one of them does not belong where it is once the partition is there");
}

void find_domains(const LintRun& run, const LintStatement& one, Findings& out) {
  for (const auto& [oid, type] : one.before->types) {
    const auto is = one.after->types.find(oid);
    if (!type->domain || is == one.after->types.end() || !run.start().types.contains(oid)) continue;
    for (const std::string& constraint : is->second->constraints)
      if (std::ranges::find(type->constraints, constraint) == type->constraints.end() &&
          std::ranges::find(is->second->not_valid, constraint) == is->second->not_valid.end())
        out.add("MF110", one.statement.place(),
                "the domain " + type->sql + " gets a constraint that its values have to pass",
                "it fails where a column of any table holds one that does not, and reads all of "
                "them; add it NOT VALID, and validate it apart",
                "ALTER DOMAIN " + type->sql +
                    " ADD CONSTRAINT ... CHECK (...) NOT VALID;\n"
                    "ALTER DOMAIN " +
                    type->sql + " VALIDATE CONSTRAINT ...;");
  }
}

void find_in_statement(const LintRun& run, const LintFile&, const LintStatement& one,
                       Findings& out) {
  for (const ChangedRelation& relation : changed_relations(run, one)) {
    if (relation.after == nullptr) continue;
    find_unique(one, relation, out);
    if (!relation.before->is_table() || relation.before->partition) continue;
    find_not_null(one, relation, out);
    find_constraints(one, relation, out);
    find_types(run, one, relation, out);
  }
  find_bounds(run, one, out);
  find_domains(run, one, out);
}

}  // namespace

const LintFamily& data_dependent_rules() {
  static const LintFamily family = {
      "MF",
      "failure that depends on rows",
      {{"MF101", Severity::kWarning, "a unique index, constraint or key over rows that are there"},
       {"MF103", Severity::kError, "a new column that is NOT NULL without a default"},
       {"MF104", Severity::kWarning, "a column becomes NOT NULL"},
       {"MF105", Severity::kWarning, "a check over rows that are there"},
       {"MF106", Severity::kWarning, "a foreign key over rows that are there"},
       {"MF107", Severity::kWarning, "a new type that values may not fit"},
       {"MF108", Severity::kWarning, "an exclusion constraint over rows that are there"},
       {"MF109", Severity::kWarning, "rows that may not fit the bounds of partitions"},
       {"MF110", Severity::kWarning, "a constraint of a domain over values that are there"}},
      find_in_statement};
  return family;
}

}  // namespace schemadiff
