// Locks last to the end of the transaction.
#include "lint/transaction_locks.h"

#include <algorithm>
#include <map>

#include "lint/look.h"

namespace schemadiff {

namespace {

struct Held {
  std::int64_t oid;
  std::string name;
  LockMode mode;
  Place place;
  bool partition;
};

// The tables of before the run that one transaction has locked so far, in the order in which it
// did.
struct Transaction {
  std::string id;
  std::vector<Held> locks;
  bool told_long = false, told_several = false;

  void take(const LintRun& run, const LintStatement& one) {
    for (const ObservedRelation& relation : one.observed.relations) {
      if (relation.is_index() || relation.kind == 'S' || !run.existed(relation.oid) ||
          relation.taken == LockMode::kNone || relation.taken < LockMode::kShareUpdateExclusive)
        continue;
      const auto known = std::ranges::find(locks, relation.oid, &Held::oid);
      if (known != locks.end()) {
        if (relation.taken <= known->mode) continue;
        known->mode = relation.taken;
        known->place = one.statement.place();
        continue;
      }
      const LintRelation* is = one.before->find(relation.oid);
      locks.push_back({relation.oid, relation.name, relation.taken, one.statement.place(),
                       is != nullptr && is->partition});
    }
  }
  const Held* strongest_for_readers() const {
    const auto found =
        std::ranges::find_if(locks, [](const Held& held) { return keeps_out_readers(held.mode); });
    return found == locks.end() ? nullptr : &*found;
  }
};

std::string line_of(const Place& place) { return "line " + std::to_string(place.line); }

bool is_long(const LintRun& run, const LintStatement& one) {
  if (is_about_rows(one)) return false;
  return std::ranges::any_of(one.observed.relations, [&](const ObservedRelation& relation) {
    return run.existed(relation.oid) && (relation.scanned || relation.rewritten) &&
           !one.is("TruncateStmt");
  });
}

bool find_validated(const LintRun& run, const LintStatement& one, const Transaction& transaction,
                    Findings& out) {
  if (alter_commands(one, "AT_ValidateConstraint").empty()) return false;
  for (const ObservedRelation& relation : one.observed.relations) {
    if (!relation.scanned || !run.existed(relation.oid) || !keeps_out_writers(relation.held))
      continue;
    const auto held = std::ranges::find(transaction.locks, relation.oid, &Held::oid);
    const bool readers = keeps_out_readers(relation.held);
    out.add("PG107", one.statement.place(),
            relation.name + " is read whole under the lock of " +
                (held == transaction.locks.end() ? "this transaction" : line_of(held->place)),
            std::string("VALIDATE alone lets everybody work, but the transaction still holds ") +
                to_string(relation.held) + ", so nobody can " +
                (readers ? "read or write" : "write to") +
                " the table meanwhile; validate in a migration of its own",
            "-- in the next migration:\n" + bare_text(one) + ";");
    return true;
  }
  return false;
}

void find_in_transaction(const LintRun& run, const LintStatement& one, Transaction& transaction,
                         Findings& out) {
  const bool told = find_validated(run, one, transaction, out);
  const Held* held = transaction.strongest_for_readers();
  if (held != nullptr && !told && !transaction.told_long && is_long(run, one)) {
    transaction.told_long = true;
    out.add("PG108", one.statement.place(),
            held->name + " stays locked by " + line_of(held->place) + " while this takes its time",
            "a lock lasts to the end of the transaction, and nobody can read " + held->name +
                " until then; put one of the two into a migration of its own");
  }
  if (held == nullptr || transaction.told_several || held->partition) return;
  for (const ObservedRelation& relation : one.observed.relations) {
    const LintRelation* is = one.before->find(relation.oid);
    if (relation.is_index() || relation.kind == 'S' || relation.kind == 'v' || is == nullptr ||
        is->partition || !run.existed(relation.oid) || relation.oid == held->oid ||
        !keeps_out_readers(relation.taken))
      continue;
    transaction.told_several = true;
    out.add(
        "PG109", one.statement.place(),
        relation.name + " is locked against reading while " + held->name + " is, since " +
            line_of(held->place),
        "until the last lock is there, nobody can read the tables that have theirs, and clients "
        "that use both in the other order make a deadlock; one migration for each table "
        "holds them shortly");
    return;
  }
}

void find_timeout(const LintRun& run, const LintStatement& one, bool& told, Findings& out) {
  if (told || !run.options.lock_timeout.empty() || one.before->lock_timeout != "0" ||
      is_about_rows(one))
    return;
  for (const ObservedRelation& relation : one.observed.relations)
    if (run.existed(relation.oid) && !relation.is_index() && relation.kind != 'S' &&
        keeps_out_writers(relation.taken)) {
      told = true;
      out.add("PG111", one.statement.place(),
              "this waits for " + relation.name + " as long as it takes",
              "and whoever comes later waits behind it, readers too; set [apply] lock_timeout in "
              "atlas.toml, with which apply tries again later, or in the file",
              "SET LOCAL lock_timeout = '5s';");
      return;
    }
}

}  // namespace

void find_lock_sequences(const LintRun& run, const LintFile& file, Findings& out) {
  Transaction transaction;
  bool told_timeout = false;
  for (const LintStatement& one : file.statements) {
    const std::string& id = one.observed.transaction;
    if (id.empty() || id != transaction.id) transaction = {id, {}, false, false};
    if (!id.empty()) find_in_transaction(run, one, transaction, out);
    find_timeout(run, one, told_timeout, out);
    transaction.take(run, one);
  }
}

void find_lock_orders(const LintRun& run, Findings& out) {
  std::map<std::pair<std::int64_t, std::int64_t>, Place> orders;  // the place of the second
  for (const LintFile& file : run.files) {
    Transaction transaction;
    bool told = false;
    for (const LintStatement& one : file.statements) {
      const std::string& id = one.observed.transaction;
      if (id.empty() || id != transaction.id) transaction = {id, {}, false, false};
      const std::size_t before = transaction.locks.size();
      transaction.take(run, one);
      for (std::size_t second = before; second < transaction.locks.size(); ++second)
        for (std::size_t first = 0; first < before; ++first) {
          const Held& held = transaction.locks[second];
          const std::int64_t other = transaction.locks[first].oid;
          orders.emplace(std::pair(other, held.oid), held.place);
          const auto reverse = orders.find({held.oid, other});
          if (reverse == orders.end() || told) continue;
          told = true;
          out.add("PG110", held.place,
                  held.name + " is locked after " + transaction.locks[first].name +
                      ", and elsewhere before it",
                  "at " + to_string(reverse->second) +
                      " it is the other way round; clients that do as the one meet runs of the "
                      "other in a deadlock: lock tables in one order everywhere");
        }
    }
  }
}

}  // namespace schemadiff
