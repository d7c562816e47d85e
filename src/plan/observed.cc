// Compares pg_locks and pg_class before and after a statement. A statement that runs outside of a
// transaction gives its locks back before its end can be asked for, so it is held up on its way.
#include "plan/observed.h"

#include <algorithm>

namespace schemadiff {

namespace {

// These count what the session has not reported yet, of its transaction and of earlier ones.
// reported: a number to add; which: a condition that begins with AND, or nothing.
Sql relations_query(const Sql& reported, const Sql& which) {
  return sql(R"sql(
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, c.relkind AS kind,
         c.relfilenode::bigint AS file, pg_catalog.pg_stat_get_xact_numscans(c.oid) + {} AS scans,
         pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
           + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
           + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) AS writes,
         coalesce(i.indrelid, c.oid) AS table_oid,
         pg_catalog.format('%I.%I', tn.nspname, tc.relname) AS table_name
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
    JOIN pg_catalog.pg_class tc ON tc.oid = coalesce(i.indrelid, c.oid)
    JOIN pg_catalog.pg_namespace tn ON tn.oid = tc.relnamespace
   WHERE c.oid >= 16384 AND n.nspname NOT LIKE 'pg\_toast%' AND c.relpersistence <> 't'
     AND c.relkind IN ('r', 'p', 'm', 'v', 'f', 'S', 'i', 'I') {})sql",
             reported, which);
}

// What is not in a transaction may have been reported on its way, which all see at once from
// version 15 on, where the numbers lie in shared memory; before, a process gathers them.
bool tells_reported_scans(const Session& session) { return session.major_version() >= 15; }

// Within a transaction time stands still since its BEGIN, which came in an earlier message.
constexpr auto kTransaction = R"sql(
  SELECT CASE WHEN pg_catalog.now() <> pg_catalog.statement_timestamp()
              THEN (extract(epoch FROM pg_catalog.now()) * 1000000)::bigint::text
              ELSE '' END)sql";

}  // namespace

const ObservedRelation* Observation::find(std::int64_t oid) const {
  const auto found = std::ranges::find(relations, oid, &ObservedRelation::oid);
  return found == relations.end() ? nullptr : &*found;
}

Observer::Observer(Session& session, Session& watcher) : session_(session), watcher_(watcher) {}
Observer::~Observer() = default;

void Observer::before(std::string_view text) {
  trap_.reset();
  const std::string transaction = session_.value(kTransaction);
  const bool goes_on = !transaction.empty() && transaction == transaction_;
  transaction_ = transaction;
  if (!goes_on) read_all();
  if (transaction.empty())
    trap_ = std::make_unique<LockTrap>(watcher_, session_, text, LockTrap::Holds::kTwice);
}

Observation Observer::after() {
  std::map<std::int64_t, Known> before = known_;
  if (trap_) {
    const ModesByRelation seen = trap_->spring();
    trap_.reset();
    read_all();
    for (auto& [oid, modes] : seen)
      if (const auto found = known_.find(oid); found != known_.end())
        found->second.modes.add(modes);
    for (auto& [oid, known] : before)  // a dropped one has its locks too
      if (const auto found = seen.find(oid); found != seen.end() && !known_.contains(oid)) {
        known_.emplace(oid, known).first->second.modes = found->second;
        known_.at(oid).relation.gone = true;
      }
    Observation observation = compared(std::move(before), "");
    std::erase_if(known_, [](const auto& entry) { return entry.second.relation.gone; });
    return observation;
  }
  read_locked();
  return compared(std::move(before), transaction_);
}

std::map<std::int64_t, Observer::Known> Observer::read(const Sql& which) {
  std::map<std::int64_t, Known> all;
  const Sql reported = transaction_.empty() && tells_reported_scans(session_)
                           ? sql("pg_catalog.pg_stat_get_numscans(c.oid)")
                           : sql("0");
  for (const Row& row : session_.query(relations_query(reported, which))) {
    Known known;
    known.relation.oid = row.integer("oid");
    known.relation.name = row.text("name");
    known.relation.kind = row.text("kind").at(0);
    known.relation.table_oid = row.integer("table_oid");
    known.relation.table = row.text("table_name");
    known.file = row.integer("file");
    known.scans = row.integer("scans");
    known.writes = row.integer("writes");
    all.emplace(known.relation.oid, known);
  }
  return all;
}

void Observer::read_all() {
  known_ = read({});
  for (const auto& [oid, modes] : locks_held(session_))
    if (const auto found = known_.find(oid); found != known_.end()) found->second.modes = modes;
}

// What a transaction has not locked it has neither changed nor scanned.
void Observer::read_locked() {
  const ModesByRelation locked = locks_held(session_);
  std::vector<Sql> oids;
  for (const auto& [oid, modes] : locked) oids.push_back(sql("{}", oid));
  if (!oids.empty()) {
    std::map<std::int64_t, Known> now = read(sql("AND c.oid IN ({})", join(oids)));
    for (auto& [oid, known] : known_)
      if (now.try_emplace(oid, known).second) now.at(oid).relation.gone = locked.contains(oid);
    known_ = std::move(now);
  }
  for (auto& [oid, known] : known_) {
    const auto found = locked.find(oid);
    known.modes = found == locked.end() ? LockModes() : found->second;
  }
}

Observation Observer::compared(std::map<std::int64_t, Known> before,
                               const std::string& transaction) const {
  Observation observation{transaction, {}};
  for (auto& [oid, was] : before) {
    const auto found = known_.find(oid);
    if (found == known_.end() || was.relation.gone) continue;
    const Known& is = found->second;
    ObservedRelation relation = was.relation;
    relation.taken = is.modes.without(was.modes).strongest();
    relation.held = is.modes.strongest();
    relation.gone = is.relation.gone;
    relation.rewritten = !relation.gone && is.file != was.file;
    const bool is_table = relation.kind == 'r' || relation.kind == 'm';
    const bool counted = !transaction.empty() || tells_reported_scans(session_);
    relation.scanned = counted && is_table && !relation.gone && is.scans > was.scans;
    if (!transaction.empty() && is_table) relation.rows_written = is.writes - was.writes;
    if (relation.taken != LockMode::kNone || relation.rewritten || relation.scanned)
      observation.relations.push_back(std::move(relation));
  }
  std::ranges::sort(observation.relations, {}, [](const ObservedRelation& relation) {
    return std::tuple(relation.table, relation.is_index(), relation.name, relation.oid);
  });
  return observation;
}

}  // namespace schemadiff
