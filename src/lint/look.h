// What several families of rules ask of a statement.
#pragma once
#include <string>
#include <vector>

#include "lint/rule.h"

namespace schemadiff {

/// A relation that was there before the run, as it was before the statement and as it is after it
/// (nullptr: it was dropped); only where one of its parts may be another one now.
struct ChangedRelation {
  const LintRelation* before;
  const LintRelation* after;
};
std::vector<ChangedRelation> changed_relations(const LintRun& run, const LintStatement& statement);

/// INSERT, UPDATE, DELETE, SELECT and the like.
bool is_about_rows(const LintStatement& statement);
/// Of these, one that may write many rows: UPDATE, DELETE, MERGE, INSERT ... SELECT.
bool writes_many_rows(const LintStatement& statement);

/// What was seen of a table that was there before the run; nullptr when the statement did not touch
/// it, or it is new.
const ObservedRelation* seen(const LintRun& run, const LintStatement& statement,
                             std::int64_t relation);
/// The tables of before the run that a DDL statement read from end to end.
std::vector<const ObservedRelation*> scanned_tables(const LintRun& run,
                                                    const LintStatement& statement);

/// The commands of an ALTER TABLE with this subtype ("AT_AddConstraint"), each {"AlterTableCmd"}'s
/// body.
std::vector<const Node*> alter_commands(const LintStatement& statement, std::string_view subtype);

/// Where the files first say this name, in a statement that says the other one too unless that is
/// ""; the first statement where none does.
Place first_place(const LintRun& run, const std::string& name, const std::string& beside = "");
/// Where one file does, first or last.
Place first_place(const LintFile& file, const std::string& name);
Place last_place(const LintFile& file, const std::string& name);

/// "table public.users", "view ...".
std::string called(const LintRelation& relation);
/// "a, b" in SQL's quotes.
std::string listed(const std::vector<std::string>& names);
/// The statement's text without its ';'.
std::string bare_text(const LintStatement& statement);

/// Constraints that the statement made on a relation of before the run.
std::vector<const LintConstraint*> new_constraints(const ChangedRelation& relation);

}  // namespace schemadiff
