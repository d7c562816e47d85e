// TX: what shares a transaction and must not, and what must run in the right order.
#include <algorithm>

#include "lint/look.h"

namespace schemadiff {

namespace {

constexpr auto kOwnFile =
    "give it a migration of its own that begins with \"-- atlas:txmode none\" and an empty line";

// On the dev server only migrations have put rows into tables, and of such there are few.
bool is_of_migrations(const ObservedRelation& table) { return table.rows_written > 0; }

void find_in_statement(const LintRun& run, const LintFile& file, const LintStatement& one,
                       Findings& out) {
  if (file.transaction && one.analysis.no_transaction)
    out.add("TX101", one.statement.place(), "the server does not run this in a transaction",
            std::string("apply runs the file in one, and refuses it; ") + kOwnFile,
            "-- atlas:txmode none\n\n" + bare_text(one) + ";");
  if (file.transaction && one.is("TransactionStmt"))
    out.add("TX102", one.statement.place(), "the file controls its transaction",
            "apply runs it in one of its own, and refuses it; leave the statement out, or begin "
            "the file with \"-- atlas:txmode none\" and an empty line");
  const bool everywhere = (one.is("UpdateStmt") || one.is("DeleteStmt")) &&
                          one.tree["whereClause"].empty() && one.tree["fromClause"].empty();
  const std::string& table = one.tree["relation"]["relname"].text;
  if (everywhere)
    for (const ObservedRelation& relation : one.observed.relations)
      if (const LintRelation* is = one.before->find(relation.oid);
          is != nullptr && is->name == table && run.existed(relation.oid) &&
          !is_of_migrations(relation))
        out.add("TX105", one.statement.place(),
                "all rows of " + relation.name + " are written in one transaction",
                "whoever writes one of them waits to its end, and the table grows by as much as it "
                "holds; write some thousand rows at a time, and commit in between");
}

// Rows and shape in one transaction: what comes first is locked until the other is done.
void find_mixed(const LintRun& run, const LintFile& file, Findings& out) {
  const LintStatement* rows = nullptr;
  const LintStatement* shape = nullptr;
  std::string transaction;
  for (const LintStatement& one : file.statements) {
    if (one.observed.transaction.empty() || one.observed.transaction != transaction)
      rows = shape = nullptr;
    transaction = one.observed.transaction;
    const bool many = writes_many_rows(one);
    const bool touches =
        std::ranges::any_of(one.observed.relations, [&](const ObservedRelation& relation) {
          return run.existed(relation.oid) && relation.kind == 'r' && !relation.gone &&
                 !is_of_migrations(relation) &&
                 (many ? relation.held >= LockMode::kRowExclusive
                       : !is_about_rows(one) && keeps_out_writers(relation.held));
        });
    if (!touches) continue;
    (many ? rows : shape) = &one;
    if (rows == nullptr || shape == nullptr || transaction.empty()) continue;
    const LintStatement* other = rows == &one ? shape : rows;
    out.add("TX104", one.statement.place(),
            many ? "rows are written while line " + std::to_string(other->statement.place().line) +
                       " keeps others out"
                 : "others are kept out while line " +
                       std::to_string(other->statement.place().line) + " has its rows locked",
            "a change of shape is short and a change of many rows is long, and in one transaction "
            "both last as long as the two; give each a migration of its own");
    return;
  }
}

void find_in_file(const LintRun& run, const LintFile& file, Findings& out) {
  find_mixed(run, file, out);
  if (!file.failed_at) return;
  const bool label = file.failure.find("unsafe use of new value") != std::string::npos;
  if (label)
    out.add("TX103", *file.failed_at, "a new enum label is used in the transaction that adds it",
            file.failure +
                "\nthe server takes it only after the commit: add the label in a "
                "migration before this one");
  else
    out.add("TX100", *file.failed_at, "the file does not run: " + file.failure,
            "it was run on the dev server, after those before it; what comes after it was not "
            "looked at");
}

}  // namespace

const LintFamily& transaction_rules() {
  static const LintFamily family = {
      "TX",
      "transactions and order",
      {{"TX100", Severity::kError, "a file that does not run"},
       {"TX101", Severity::kError, "a statement that no transaction takes, such as CONCURRENTLY"},
       {"TX102", Severity::kError, "BEGIN, COMMIT and the like in a file that has a transaction"},
       {"TX103", Severity::kError, "an enum label used in the transaction that adds it"},
       {"TX104", Severity::kWarning, "many rows and a change of shape in one transaction"},
       {"TX105", Severity::kWarning, "all rows of a table written in one transaction"}},
      find_in_statement,
      find_in_file};
  return family;
}

}  // namespace schemadiff
