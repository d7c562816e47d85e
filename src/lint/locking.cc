// PG1: locks that keep others waiting, one statement at a time. What they hold for how long within
// a transaction is in transaction_locks.cc.
#include <algorithm>

#include "lint/look.h"
#include "lint/transaction_locks.h"
#include "sql/lexer.h"
#include "sql/sql.h"

namespace schemadiff {

namespace {

constexpr auto kConcurrently = "in a file that begins with \"-- atlas:txmode none\"";

// The text with a word behind the first one of it that says what is made, dropped or done.
std::string with_word_behind(const LintStatement& one, std::string_view word,
                             std::string_view more) {
  return with_words_behind(bare_text(one), {std::string(word)}, more) + ";";
}

std::string in_own_file(const std::string& statement) {
  return "-- atlas:txmode none\n\n" + statement;
}

void find_new_index(const LintRun& run, const LintStatement& one, const ChangedRelation& relation,
                    Findings& out) {
  const bool parts = relation.before->kind == 'p';
  const ObservedRelation* table = seen(run, one, relation.before->oid);
  const bool scanned = parts ? !scanned_tables(run, one).empty() : table && table->scanned;
  const bool unsaid = one.is("DoStmt") || one.is("CallStmt") || one.is("");
  if (!(one.is("IndexStmt") || unsaid) || !scanned || (table && !keeps_out_writers(table->held)))
    return;
  for (const LintIndex& index : relation.after->indexes) {
    if (relation.before->same(index) != nullptr || index.inherited || index.of_constraint) continue;
    const std::string only = with_word_behind(one, "on", "ONLY");
    out.add("PG101", one.place_of(index.name),
            "nobody can write to " + relation.before->sql + " while the index " + index.name +
                " is built",
            parts ? std::string("build one on each partition CONCURRENTLY, ") + kConcurrently +
                        ", and attach them"
                  : std::string("build it CONCURRENTLY, ") + kConcurrently,
            parts ? only +
                        "\n-- for each partition, CONCURRENTLY:\nCREATE INDEX CONCURRENTLY ... ON "
                        "...;\nALTER INDEX " +
                        quote_ident(index.name) + " ATTACH PARTITION ...;"
                  : in_own_file(with_word_behind(one, "index", "CONCURRENTLY")));
  }
}

void find_dropped_index(const LintRun& run, const LintStatement& one,
                        const ChangedRelation& relation, Findings& out) {
  const ObservedRelation* table = seen(run, one, relation.before->oid);
  if (!one.is("DropStmt") || one.tree["removeType"].text != "OBJECT_INDEX" || table == nullptr ||
      relation.before->kind == 'p' || relation.before->partition || !keeps_out_readers(table->held))
    return;
  for (const LintIndex& index : relation.before->indexes)
    if (relation.after->same(index) == nullptr)
      out.add(
          "PG102", one.place_of(index.name),
          "dropping the index " + index.name + " keeps everybody out of " + relation.before->sql,
          std::string("it waits for the queries that run, and all others wait behind it; drop "
                      "it CONCURRENTLY, ") +
              kConcurrently,
          in_own_file(with_word_behind(one, "index", "CONCURRENTLY")));
}

void find_keys(const LintRun& run, const LintStatement& one, const ChangedRelation& relation,
               Findings& out) {
  const ObservedRelation* table = seen(run, one, relation.before->oid);
  const bool parts = relation.before->kind == 'p' && !scanned_tables(run, one).empty();
  if (!parts && (table == nullptr || !table->scanned)) return;
  for (const LintConstraint* key : new_constraints(relation)) {
    const bool primary = key->type == 'p';
    if (!primary && key->type != 'u' && key->type != 'x') continue;
    const std::string& name = relation.before->sql;
    const bool built = std::ranges::any_of(relation.after->indexes, [&](const LintIndex& index) {
      return index.name == key->name && relation.before->same(index) == nullptr;
    });
    const std::string columns = listed(relation.after->names_of(key->columns));
    const Place place = one.place_of(key->name);
    if (key->type == 'x')
      out.add(
          "PG106", place,
          "nobody can read or write " + name + " while the exclusion constraint " + key->name +
              " is built",
          "PostgreSQL has no way to build it beside running clients; make it while the table is "
          "small, or in a quiet hour under a lock_timeout");
    else if (!built)
      out.add(
          "PG304", place, "the primary key reads " + name + " to see that it has no NULL",
          "nobody can read or write the table meanwhile; make the columns NOT NULL before, by a "
          "check that is validated apart (PG303)");
    else
      out.add(primary ? "PG104" : "PG105", place,
              "nobody can read or write " + name + " while the index of " + key->name + " is built",
              std::string("build a unique index CONCURRENTLY, ") + kConcurrently +
                  ", and make the constraint from it",
              in_own_file("CREATE UNIQUE INDEX CONCURRENTLY " + quote_ident(key->name) + " ON " +
                          name + " (" + columns + ");\nALTER TABLE " + name + " ADD CONSTRAINT " +
                          quote_ident(key->name) + (primary ? " PRIMARY KEY" : " UNIQUE") +
                          " USING INDEX " + quote_ident(key->name) + ";"));
  }
}

void find_rebuilding(const LintRun& run, const LintStatement& one, Findings& out) {
  const bool reindex = one.is("ReindexStmt"), refresh = one.is("RefreshMatViewStmt");
  if (!reindex && !refresh) return;
  for (const ObservedRelation& relation : one.observed.relations) {
    if (!run.existed(relation.oid) || relation.is_index()) continue;
    if (reindex && keeps_out_writers(relation.held))
      return void(
          out.add("PG112", one.statement.place(),
                  "nobody can write to " + relation.name + " while its index is built anew",
                  std::string("build it CONCURRENTLY, ") + kConcurrently,
                  in_own_file(with_word_behind(
                      one, one.tree["kind"].text == "REINDEX_OBJECT_INDEX" ? "index" : "table",
                      "CONCURRENTLY"))));
    if (refresh && relation.kind == 'm' && keeps_out_readers(relation.held))
      out.add("PG113", one.statement.place(),
              "nobody can read " + relation.name + " while it is computed",
              "refresh it CONCURRENTLY; for that it needs a unique index over columns",
              with_word_behind(one, "view", "CONCURRENTLY"));
  }
}

void find_partitions(const LintRun& run, const LintStatement& one, Findings& out) {
  for (const Node* command : alter_commands(one, "AT_DetachPartition"))
    if (!(*command)["def"]["PartitionCmd"]["concurrent"].yes())
      for (const ObservedRelation& table : one.observed.relations)
        if (table.kind == 'p' && run.existed(table.oid) && keeps_out_readers(table.held))
          out.add("PG114", one.statement.place(),
                  "detaching a partition keeps everybody out of " + table.name,
                  std::string("it waits for the queries that run, and all others wait behind it; "
                              "detach it CONCURRENTLY, ") +
                      kConcurrently,
                  in_own_file(bare_text(one) + " CONCURRENTLY;"));
  const bool attaches = !alter_commands(one, "AT_AttachPartition").empty();
  if (!attaches && !(one.is("CreateStmt") && !one.tree["partbound"].empty())) return;
  for (const ObservedRelation* table : scanned_tables(run, one))
    if (keeps_out_readers(table->held))
      out.add(
          "PG116", one.statement.place(),
          "nobody can read or write " + table->name + " while its rows are compared with bounds",
          "a check that says as much as the bounds (of a default partition: that they are "
          "not met), validated before, saves the reading",
          "ALTER TABLE " + table->name +
              " ADD CONSTRAINT fits CHECK (...) NOT VALID;\n"
              "-- in the next migration:\nALTER TABLE " +
              table->name + " VALIDATE CONSTRAINT fits;");
}

void find_in_statement(const LintRun& run, const LintFile&, const LintStatement& one,
                       Findings& out) {
  for (const ChangedRelation& relation : changed_relations(run, one)) {
    if (relation.after == nullptr) continue;
    find_new_index(run, one, relation, out);
    find_dropped_index(run, one, relation, out);
    find_keys(run, one, relation, out);
  }
  find_rebuilding(run, one, out);
  find_partitions(run, one, out);
}

}  // namespace

const LintFamily& locking_rules() {
  static const LintFamily family = {
      "PG1",
      "locks that keep others waiting",
      {{"PG101", Severity::kError, "an index is built without CONCURRENTLY"},
       {"PG102", Severity::kWarning, "an index is dropped without CONCURRENTLY"},
       {"PG104", Severity::kError, "a primary key builds its index"},
       {"PG105", Severity::kError, "a unique constraint builds its index"},
       {"PG106", Severity::kWarning, "an exclusion constraint builds its index"},
       {"PG107", Severity::kError, "VALIDATE in the transaction that added the constraint"},
       {"PG108", Severity::kWarning, "a lock is held while a table is read or written whole"},
       {"PG109", Severity::kInfo, "several tables are locked against reading at once"},
       {"PG110", Severity::kInfo, "tables are locked in different orders"},
       {"PG111", Severity::kInfo, "strong locks without a lock_timeout"},
       {"PG112", Severity::kError, "REINDEX without CONCURRENTLY"},
       {"PG113", Severity::kWarning, "REFRESH MATERIALIZED VIEW without CONCURRENTLY"},
       {"PG114", Severity::kWarning, "DETACH PARTITION without CONCURRENTLY"},
       {"PG116", Severity::kWarning, "a partition's bounds are compared with rows under a lock"},
       {"PG304", Severity::kError, "a primary key over columns that are not NOT NULL yet"}},
      find_in_statement,
      find_lock_sequences,
      find_lock_orders};
  return family;
}

}  // namespace schemadiff
