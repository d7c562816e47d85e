// Questions about one statement.
#include "lint/look.h"

#include <algorithm>
#include <set>

#include "sql/lexer.h"
#include "sql/sql.h"

namespace schemadiff {

std::vector<ChangedRelation> changed_relations(const LintRun& run, const LintStatement& statement) {
  std::vector<ChangedRelation> list;
  for (const auto& [oid, relation] : statement.before->relations) {
    if (!run.existed(oid)) continue;
    const auto found = statement.after->relations.find(oid);
    const LintRelation* after =
        found == statement.after->relations.end() ? nullptr : found->second.get();
    if (after != relation.get()) list.push_back({relation.get(), after});
  }
  return list;
}

bool is_about_rows(const LintStatement& statement) {
  static const std::set<std::string, std::less<>> types = {
      "SelectStmt", "InsertStmt",  "UpdateStmt", "DeleteStmt", "MergeStmt",
      "CopyStmt",   "ExplainStmt", "DoStmt",     "CallStmt"};
  return types.contains(statement.analysis.type);
}

bool writes_many_rows(const LintStatement& statement) {
  if (statement.is("UpdateStmt") || statement.is("DeleteStmt") || statement.is("MergeStmt"))
    return true;
  return statement.is("InsertStmt") &&
         statement.tree["selectStmt"]["SelectStmt"]["valuesLists"].empty() &&
         !statement.tree["selectStmt"].empty();
}

const ObservedRelation* seen(const LintRun& run, const LintStatement& statement,
                             std::int64_t relation) {
  return run.existed(relation) ? statement.observed.find(relation) : nullptr;
}

std::vector<const ObservedRelation*> scanned_tables(const LintRun& run,
                                                    const LintStatement& statement) {
  std::vector<const ObservedRelation*> list;
  if (is_about_rows(statement)) return list;
  for (const ObservedRelation& relation : statement.observed.relations)
    if (relation.scanned && run.existed(relation.oid)) list.push_back(&relation);
  return list;
}

std::vector<const Node*> alter_commands(const LintStatement& statement, std::string_view subtype) {
  std::vector<const Node*> list;
  if (!statement.is("AlterTableStmt")) return list;
  for (const Node& item : statement.tree["cmds"].items)
    if (const Node& command = item["AlterTableCmd"]; command["subtype"].text == subtype)
      list.push_back(&command);
  return list;
}

Place first_place(const LintRun& run, const std::string& name, const std::string& beside) {
  for (const LintFile& file : run.files)
    for (const LintStatement& one : file.statements)
      if (one.says(name) && (beside.empty() || one.says(beside))) return one.place_of(name);
  for (const LintFile& file : run.files)
    if (!file.statements.empty()) return file.statements.front().statement.place();
  return {run.files.front().path, 0, 0, ""};
}

Place first_place(const LintFile& file, const std::string& name) {
  for (const LintStatement& one : file.statements)
    if (one.says(name)) return one.place_of(name);
  return file.statements.front().statement.place();
}

Place last_place(const LintFile& file, const std::string& name) {
  const LintStatement* last = &file.statements.front();
  for (const LintStatement& one : file.statements)
    if (one.says(name)) last = &one;
  return last->place_of(name);
}

std::string called(const LintRelation& relation) {
  const char* noun = "table ";
  if (relation.kind == 'v') noun = "view ";
  if (relation.kind == 'm') noun = "materialized view ";
  if (relation.kind == 'f') noun = "foreign table ";
  if (relation.kind == 'S') noun = "sequence ";
  return noun + relation.sql;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + quote_ident(name);
  return text;
}

std::string bare_text(const LintStatement& statement) {
  std::string text = statement.statement.text;
  const std::size_t end = text.find_last_not_of("; \t\r\n");
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

std::vector<const LintConstraint*> new_constraints(const ChangedRelation& relation) {
  std::vector<const LintConstraint*> list;
  if (relation.after == nullptr) return list;
  for (const LintConstraint& constraint : relation.after->constraints)
    if (!constraint.inherited && relation.before->same(constraint) == nullptr)
      list.push_back(&constraint);
  return list;
}

}  // namespace schemadiff
