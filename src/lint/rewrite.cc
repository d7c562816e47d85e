// PG3: the whole table is read or written while others have to wait, so that they wait the longer
// the larger it is. What happened was seen, and the catalogs before and after tell why.
#include <algorithm>
#include <map>

#include "lint/look.h"
#include "sql/sql.h"

namespace schemadiff {

namespace {

// Why a table was read or written, and what to do instead.
struct Cause {
  const char* code;
  std::string name;  // of a column or constraint, for the place
  std::string what, why, rewrite;
};

constexpr auto kWaits = "nobody can read or write the table meanwhile";

std::string alter(const LintRelation& table) { return "ALTER TABLE " + table.sql; }

std::optional<Cause> of_changed_columns(const LintRelation& before, const LintRelation& after) {
  for (const auto& [number, column] : before.columns) {
    const auto is = after.columns.find(number);
    if (is == after.columns.end() || column.same_type(is->second)) continue;
    return Cause{"PG301", column.name,
                 "the new type of column " + column.name + " writes every row anew",
                 std::string(kWaits) +
                     "; add a column of the new type, fill it in batches while a "
                     "trigger keeps both in step, and let clients move over",
                 alter(after) + " ADD COLUMN " + quote_ident(column.name + "_new") + " " +
                     is->second.type + ";"};
  }
  return std::nullopt;
}

Cause of_new_column(const LintRelation& after, const LintColumn& column) {
  const std::string add =
      alter(after) + " ADD COLUMN " + quote_ident(column.name) + " " + column.type;
  if (column.generated)
    return {"PG307", column.name, "the generated column " + column.name + " writes every row anew",
            std::string(kWaits) +
                "; make it an ordinary column that a trigger fills, or compute it "
                "in a view or an expression index",
            ""};
  if (column.identity || column.default_expression.starts_with("nextval("))
    return {"PG311", column.name,
            "numbering the rows in the new column " + column.name + " writes every row anew",
            std::string(kWaits) +
                "; add the column without it, number the rows in batches, then "
                "set the default",
            add + ";"};
  return {"PG302", column.name,
          "the default of the new column " + column.name + " is computed for every row",
          std::string(kWaits) +
              ", since a volatile default gives each row its own value; add the "
              "column without it, set the default for new rows, and fill the old ones in batches",
          add + ";\n" + alter(after) + " ALTER COLUMN " + quote_ident(column.name) +
              " SET DEFAULT " + column.default_expression + ";"};
}

Cause why_rewritten(const LintStatement& one, const LintRelation& before,
                    const LintRelation& after) {
  if (auto cause = of_changed_columns(before, after)) return *cause;
  if (before.persistence != after.persistence)
    return {"PG308", before.name,
            std::string("SET ") + (after.persistence == 'p' ? "LOGGED" : "UNLOGGED") +
                " writes every row anew",
            kWaits, ""};
  if (before.access_method != after.access_method || before.tablespace != after.tablespace)
    return {"PG309", before.name, "moving the table writes every row anew", kWaits, ""};
  for (const auto& [number, column] : after.columns)
    if (!before.columns.contains(number)) return of_new_column(after, column);
  if (one.is("ClusterStmt") || one.is("VacuumStmt"))
    return {"PG310", before.name, "every row is written anew",
            std::string(kWaits) +
                "; pg_repack and pg_squeeze do the same beside the running "
                "clients",
            ""};
  return {"PG312", before.name, "every row is written anew", kWaits, ""};
}

std::optional<Cause> of_constraint(const LintStatement& one, const LintRelation& after,
                                   const LintConstraint& constraint) {
  if (!constraint.validated || (constraint.type != 'c' && constraint.type != 'f'))
    return std::nullopt;
  const bool foreign = constraint.type == 'f';
  return Cause{foreign ? "PG306" : "PG305", constraint.name,
               (foreign ? "the foreign key " : "the check ") + constraint.name +
                   " is compared with every row under the lock that makes it",
               (foreign ? "nobody can write to either table meanwhile" : std::string(kWaits)) +
                   "; add it NOT VALID, and validate it in a transaction of its own",
               (alter_commands(one, "AT_AddConstraint").size() == 1
                    ? bare_text(one) + " NOT VALID;"
                    : alter(after) + " ADD CONSTRAINT " + quote_ident(constraint.name) + " " +
                          constraint.definition + " NOT VALID;") +
                   "\n-- in the next migration:\n" + alter(after) + " VALIDATE CONSTRAINT " +
                   quote_ident(constraint.name) + ";"};
}

// What reads a table that stays as it is; other rules speak of indexes and partitions.
std::optional<Cause> why_scanned(const LintStatement& one, const LintRelation& before,
                                 const LintRelation& after) {
  const ChangedRelation changed{&before, &after};
  bool other = !alter_commands(one, "AT_ValidateConstraint").empty() ||
               !alter_commands(one, "AT_AttachPartition").empty() || one.is("CreateStmt");
  for (const LintConstraint* constraint : new_constraints(changed)) {
    if (auto cause = of_constraint(one, after, *constraint)) return cause;
    other = true;
  }
  for (const auto& [number, column] : after.columns) {
    const auto was = before.columns.find(number);
    if (other || was == before.columns.end() || was->second.not_null || !column.not_null) continue;
    const std::string name = quote_ident(before.name + "_" + column.name + "_not_null");
    const std::string set = quote_ident(column.name);
    return Cause{"PG303", column.name,
                 "SET NOT NULL reads the table to see that column " + column.name + " has no NULL",
                 std::string(kWaits) +
                     "; a check that is validated apart proves the same, and then "
                     "SET NOT NULL reads nothing",
                 alter(after) + " ADD CONSTRAINT " + name + " CHECK (" + set +
                     " IS NOT NULL) NOT VALID;\n-- in the next migration:\n" + alter(after) +
                     " VALIDATE CONSTRAINT " + name + ";\n" + alter(after) + " ALTER COLUMN " +
                     set + " SET NOT NULL;\n" + alter(after) + " DROP CONSTRAINT " + name + ";"};
  }
  const bool indexed = std::ranges::any_of(
      after.indexes, [&](const LintIndex& index) { return before.index(index.oid) == nullptr; });
  if (other || indexed || one.is("ReindexStmt")) return std::nullopt;
  return Cause{"PG314", before.name, "the table is read from end to end",
               "others have to wait for their locks meanwhile", ""};
}

// The type of a column changed in a way that leaves the rows as they are, but not an index, which
// has another oid then.
std::optional<Cause> why_reindexed(const LintRun& run, const LintStatement& one) {
  if (alter_commands(one, "AT_AlterColumnType").empty()) return std::nullopt;
  for (const ChangedRelation& relation : changed_relations(run, one)) {
    const ObservedRelation* table = one.observed.find(relation.before->oid);
    if (relation.after == nullptr || table == nullptr || table->rewritten) continue;
    for (const LintIndex& was : relation.before->indexes)
      for (const LintIndex& index : relation.after->indexes)
        if (was.name == index.name && was.file != index.file)
          return Cause{
              "PG313", index.name, "the index " + index.name + " is built anew for the new type",
              std::string(kWaits) + "; drop it before, and build it anew CONCURRENTLY", ""};
  }
  return std::nullopt;
}

void find_in_statement(const LintRun& run, const LintFile&, const LintStatement& one,
                       Findings& out) {
  if (one.is("TruncateStmt") || one.is("RefreshMatViewStmt")) return;
  // What a DO runs is not said: reading is about rows, and what is written anew unread is emptied.
  const bool rows = is_about_rows(one);
  std::map<std::string, Cause> causes;
  std::map<std::string, std::vector<std::string>> tables;  // by code
  for (const ObservedRelation& seen : one.observed.relations) {
    const LintRelation* before = one.before->find(seen.oid);
    const LintRelation* after = one.after->find(seen.oid);
    if (before == nullptr || after == nullptr || !run.existed(seen.oid) || seen.is_index() ||
        seen.kind == 'S')
      continue;
    std::optional<Cause> cause;
    if (seen.rewritten && (!rows || seen.scanned))
      cause = why_rewritten(one, *before, *after);
    else if (!rows && seen.scanned && keeps_out_writers(seen.held))
      cause = why_scanned(one, *before, *after);
    if (!cause) continue;
    if (before->partition) cause->rewrite.clear();  // it would be about the whole table
    tables[cause->code].push_back(seen.name);
    causes.emplace(cause->code, std::move(*cause));
  }
  if (auto cause = why_reindexed(run, one)) causes.emplace(cause->code, *cause);
  for (const auto& [code, cause] : causes) {
    const auto& names = tables[code];
    std::string of = names.empty() ? "" : names.front() + ": ";
    if (names.size() > 1)
      of = names.front() + " and " + std::to_string(names.size() - 1) + " more: ";
    out.add(code, one.place_of(cause.name), of + cause.what, cause.why, cause.rewrite);
  }
}

}  // namespace

const LintFamily& rewrite_rules() {
  static const LintFamily family = {
      "PG3",
      "a whole table is read or written under a lock",
      {{"PG301", Severity::kError, "a new type of a column writes the table anew"},
       {"PG302", Severity::kError, "a new column with a volatile default writes the table anew"},
       {"PG303", Severity::kError, "SET NOT NULL reads the table"},
       {"PG305", Severity::kError, "a check without NOT VALID reads the table"},
       {"PG306", Severity::kError, "a foreign key without NOT VALID reads the tables"},
       {"PG307", Severity::kError, "a new stored generated column writes the table anew"},
       {"PG308", Severity::kError, "SET LOGGED or UNLOGGED writes the table anew"},
       {"PG309", Severity::kError, "another tablespace or access method writes the table anew"},
       {"PG310", Severity::kError, "CLUSTER and VACUUM FULL write the table anew"},
       {"PG311", Severity::kError, "a new serial or identity column writes the table anew"},
       {"PG312", Severity::kError, "something else writes the table anew"},
       {"PG313", Severity::kError, "a new type of a column builds an index anew"},
       {"PG314", Severity::kWarning, "something else reads the table from end to end"}},
      find_in_statement};
  return family;
}

}  // namespace schemadiff
