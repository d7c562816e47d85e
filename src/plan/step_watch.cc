// Asks pg_locks and pg_class after each step that may have reached something of before.
#include "plan/step_watch.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

constexpr auto kTables = R"sql(
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
         pg_catalog.pg_stat_get_xact_numscans(c.oid) AS scans
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
   WHERE c.oid::bigint >= 16384 AND c.relkind IN ('r', 'p', 'm', 'f') AND c.relpersistence <> 't'
     AND n.nspname NOT LIKE 'pg\_toast%')sql";

// Objects and files get their numbers from one counter, so the highest of them all tells later
// which are new (until it has gone round, after four billion).
constexpr auto kLastOid =
    "SELECT max(greatest(c.oid::bigint, c.relfilenode::bigint)) FROM pg_catalog.pg_class c";

Sql old_names_of(const std::set<std::string>& words) {
  const Sql list = literals({words.begin(), words.end()});
  return sql(
      "SELECT c.relname AS name FROM pg_catalog.pg_class c"
      " WHERE c.oid >= 16384 AND c.relname IN ({}) UNION"
      " SELECT t.typname FROM pg_catalog.pg_type t WHERE t.oid >= 16384 AND t.typname IN ({})",
      list, list);
}

// Of what is there still: what the transaction has dropped stays locked, and tells nothing.
Sql locks_up_to(std::int64_t last_oid) {
  return sql(
      "SELECT l.oid, l.modes, coalesce(i.indrelid, l.oid)::bigint AS table_oid,"
      " pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, c.relname,"
      " c.relfilenode::bigint AS file, c.relispartition,"
      " pg_catalog.pg_stat_get_xact_numscans(l.oid) AS scans,"
      " ARRAY(SELECT h.inhparent FROM pg_catalog.pg_inherits h WHERE h.inhrelid = l.oid)::text[]"
      "  AS parents,"
      " ARRAY(SELECT k.confrelid FROM pg_catalog.pg_constraint k"
      "  WHERE k.conrelid = l.oid AND k.contype = 'f')::text[] AS refers"
      " FROM (SELECT l.relation AS oid, array_agg(DISTINCT l.mode) AS modes"
      "  FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation"
      "  WHERE l.pid = pg_catalog.pg_backend_pid()"
      "  AND l.locktype = 'relation' AND l.relation BETWEEN 16384 AND {} AND l.database ="
      "  (SELECT d.oid FROM pg_catalog.pg_database d"
      "   WHERE d.datname = pg_catalog.current_database()) GROUP BY 1) l"
      " JOIN pg_catalog.pg_class c ON c.oid = l.oid"
      " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
      " LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = l.oid",
      last_oid);
}

// All scans there have been of tables that the words name, or one of whose indexes, and those that
// the session has not reported yet.
Sql scans_of(const std::set<std::string>& words) {
  const Sql list = literals({words.begin(), words.end()});
  return sql(
      "SELECT c.oid, pg_catalog.pg_stat_get_xact_numscans(c.oid) AS unreported,"
      " pg_catalog.pg_stat_get_numscans(c.oid) + pg_catalog.pg_stat_get_xact_numscans(c.oid) AS"
      " scans FROM pg_catalog.pg_class c WHERE c.oid >= 16384 AND c.relkind IN ('r', 'm')"
      " AND (c.relname IN ({}) OR c.oid IN (SELECT i.indrelid FROM pg_catalog.pg_index i"
      " JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid WHERE x.relname IN ({})))"
      " ORDER BY c.oid",
      list, list);
}

bool is_block(const std::string& text) {
  return first_words(text, 1) == std::vector{std::string("do")};
}

// "public.users" of "DROP TABLE public.users;".
std::set<std::string> dropped_by(const Plan& plan) {
  const std::vector<std::string> drop_table = {"drop", "table"};
  std::set<std::string> names;
  for (const Step& step : plan.steps)
    if (const std::string text = step.text(); first_words(text, 2) == drop_table)
      names.insert(text.substr(text.rfind(' ') + 1, text.size() - text.rfind(' ') - 2));
  return names;
}

std::set<std::string> words_of(const std::string& text) {
  const std::vector<std::string> words = mentions(text);
  return {words.begin(), words.end()};
}

std::set<std::int64_t> numbers(const std::vector<std::string>& list) {
  std::set<std::int64_t> found;
  for (const std::string& number : list) found.insert(std::stoll(number));
  return found;
}

}  // namespace

struct StepWatch::Locked {
  LockModes modes;
  Oid table = 0;  // of an index: its table's; else its own
  std::string name, bare_name;
  std::int64_t file = 0, scans = 0;
  std::set<Oid> parents, refers;
  bool is_partition = false;
};

StepWatch::StepWatch(ScratchDatabase& database, const Plan& plan)
    : database_(database), session_(database.session()) {
  std::set<std::string> words;
  bool any_block = false;
  for (const Step& step : plan.steps) {
    const std::string text = step.text();
    any_block |= is_block(text);
    for (std::string& word : mentions(text)) words.insert(std::move(word));
  }
  if (words.empty() || session_.value("SELECT EXISTS (SELECT FROM pg_catalog.pg_class c"
                                      " WHERE c.oid >= 16384)") == "f")
    return;
  for (const Row& row : session_.query(old_names_of(words))) old_names_.insert(row.text("name"));
  if (old_names_.empty() && !any_block) return;
  const std::set<std::string> dropped = dropped_by(plan);
  for (const Row& row : session_.query(kTables))
    if (!dropped.contains(row.text("name")))
      tables_.emplace(row.integer("oid"), Table{row.text("name"), row.integer("scans")});
  last_oid_ = std::stoll(session_.value(kLastOid));
}

RunEyes StepWatch::eyes(Plan& plan, std::size_t first) {
  if (first == 0) plan.effects.clear();
  if (tables_.empty()) return {};  // there is nothing to look at
  return {.begins = [this] { begin(); },
          .ran =
              [this, &plan, first](std::size_t at) {
                const std::string text = plan.steps[first + at].text();
                if (!may_reach_old(text)) return;
                const AllLocked locked = look();
                auto found = effects(locked, text);
                remember(locked);
                if (!found.empty()) plan.effects[first + at] = std::move(found);
              },
          .before_commit = {},
          .apart_begins = [this, &plan,
                           first](std::size_t at) { begin_apart(plan.steps[first + at].text()); },
          .apart_ran =
              [this, &plan, first](std::size_t at) {
                auto found = effects_apart(plan.steps[first + at].text());
                if (!found.empty()) plan.effects[first + at] = std::move(found);
              }};
}

// Between two transactions the session may have reported its counts, which begin at 0 then.
void StepWatch::begin() {
  held_.clear();
  std::vector<Sql> counted;
  for (const auto& [oid, table] : tables_)
    if (table.scans != 0) counted.push_back(sql("({})", oid));
  if (counted.empty()) return;
  for (const Row& row :
       session_.query(sql("SELECT t.oid, pg_catalog.pg_stat_get_xact_numscans(t.oid::oid) AS scans"
                          " FROM (VALUES {}) t (oid)",
                          join(counted))))
    tables_.at(row.integer("oid")).scans = row.integer("scans");
}

void StepWatch::begin_apart(const std::string& text) {
  apart_.clear();
  trap_.reset();
  if (!may_reach_old(text)) return;
  for (const Row& row : session_.query(scans_of(words_of(text))))
    apart_[row.integer("oid")] = row.integer("scans");
  if (!watcher_) watcher_.emplace(database_.url());
  trap_.emplace(*watcher_, session_, text, LockTrap::Holds::kOnce);
}

// Up to 14 a process of the server gathers what is reported, and it is not known when.
std::set<StepWatch::Oid> StepWatch::read_whole_apart(const std::string& text) {
  std::set<Oid> read;
  if (apart_.empty()) return read;
  for (const Row& row : session_.query(scans_of(words_of(text)))) {
    const auto table = tables_.find(row.integer("oid"));
    const auto before = apart_.find(row.integer("oid"));
    if (table == tables_.end() || before == apart_.end()) continue;
    table->second.scans = row.integer("unreported");  // no later step has made these
    if (session_.major_version() >= 15 && row.integer("scans") > before->second)
      read.insert(row.integer("oid"));
  }
  return read;
}

std::vector<TableEffect> StepWatch::effects_apart(const std::string& text) {
  std::vector<TableEffect> list;
  if (!trap_) return list;
  const ModesByRelation seen = trap_->spring();
  trap_.reset();
  const std::set<Oid> read = read_whole_apart(text);
  for (const auto& [oid, table] : tables_) {
    const auto locked = seen.find(oid);
    TableEffect effect;
    effect.table = table.name;
    if (locked != seen.end()) effect.held = effect.taken = locked->second.strongest();
    effect.read_whole = read.contains(oid);
    if (effect.held >= LockMode::kShareUpdateExclusive || effect.read_whole)
      list.push_back(std::move(effect));
  }
  // Such statements are about one table, but for DETACH PARTITION, which says first from which.
  const auto place = [&](const TableEffect& effect) {
    const std::string name = dotted_name(effect.table).back();
    const auto words = tokens(text);
    return std::ranges::find(words, name,
                             [&](const Token& word) { return name_of(word.in(text)); }) -
           words.begin();
  };
  std::ranges::stable_sort(list, {}, place);
  if (!list.empty()) list.front().tie = TableEffect::Tie::kSaid;
  return list;
}

// In a block the statement is a string.
bool StepWatch::may_reach_old(const std::string& text) {
  const std::vector<std::string> words = mentions(text);
  const bool says_old = std::ranges::any_of(
      words, [&](const std::string& word) { return old_names_.contains(word); });
  // What is renamed goes on being old.
  if (says_old && std::ranges::find(words, "rename") != words.end())
    old_names_.insert(words.begin(), words.end());
  return says_old || is_block(text);
}

StepWatch::AllLocked StepWatch::look() {
  AllLocked all;
  for (const Row& row : session_.query(locks_up_to(last_oid_))) {
    Locked one;
    for (const std::string& mode : row.list("modes")) one.modes.add(lock_mode_of(mode));
    one.table = row.integer("table_oid");
    one.name = row.text("name");
    one.bare_name = row.text("relname");
    one.file = row.integer("file");
    one.scans = row.integer("scans");
    one.is_partition = row.boolean("relispartition");
    one.parents = numbers(row.list("parents"));
    one.refers = numbers(row.list("refers"));
    all.emplace(row.integer("oid"), std::move(one));
  }
  return all;
}

// The file of one that was not looked at before is new if none had such a high number then.
bool StepWatch::has_new_file(Oid oid, const Locked& locked) const {
  const auto known = files_.find(oid);
  return known == files_.end() ? locked.file > last_oid_ : locked.file != known->second;
}

StepWatch::Ties StepWatch::ties(const AllLocked& locked, const std::string& text) const {
  Oid said = 0;
  for (const Token& token : tokens(text)) {
    const std::string word = name_of(token.in(text));
    const auto found = std::ranges::find_if(
        locked, [&](const auto& entry) { return entry.second.bare_name == word; });
    if (found == locked.end() || !tables_.contains(found->second.table)) continue;
    said = found->second.table;
    break;
  }
  std::set<Oid> below = {said};  // and said itself
  for (bool more = true; std::exchange(more, false);)
    for (const auto& [oid, one] : locked)
      if (std::ranges::any_of(one.parents, [&](Oid parent) { return below.contains(parent); }))
        more |= below.insert(oid).second;
  // Where only an index of it is locked, it is not among them.
  const auto of_said = locked.find(said);
  const std::set<Oid> referred = of_said == locked.end() ? std::set<Oid>() : of_said->second.refers;
  Ties ties;
  for (const auto& [oid, one] : locked) {
    using enum TableEffect::Tie;
    ties[oid] = oid == said                 ? kSaid
                : below.contains(oid)       ? (one.is_partition ? kPartition : kHeir)
                : referred.contains(oid)    ? kReferredTo
                : one.refers.contains(said) ? kRefers
                                            : kOther;
  }
  return ties;
}

std::vector<TableEffect> StepWatch::effects(const AllLocked& locked,
                                            const std::string& text) const {
  std::map<Oid, TableEffect> found;
  const Ties tied = ties(locked, text);
  for (const auto& [oid, one] : locked) {
    const auto table = tables_.find(oid);
    if (table == tables_.end()) continue;
    const auto before = held_.find(oid);
    TableEffect& effect = found[oid];
    effect.table = table->second.name;
    const LockMode fresh =
        one.modes.without(before == held_.end() ? LockModes() : before->second).strongest();
    effect.held = one.modes.strongest();
    if (fresh == effect.held) effect.taken = fresh;
    effect.tie = tied.at(oid);
    effect.written_anew = has_new_file(oid, one);
    // How a check of a foreign key finds the rows referred to is the planner's choice.
    effect.read_whole = one.scans > table->second.scans &&
                        effect.held >= LockMode::kShareUpdateExclusive &&
                        effect.tie != TableEffect::Tie::kReferredTo;
  }
  for (const auto& [oid, one] : locked)
    if (const auto table = found.find(one.table); oid != one.table && table != found.end() &&
                                                  !table->second.written_anew &&
                                                  has_new_file(oid, one))
      table->second.indexes.push_back(one.name);
  std::vector<TableEffect> list;
  for (auto& [oid, effect] : found)
    if (keeps_out_writers(effect.taken) || effect.takes_long()) list.push_back(std::move(effect));
  std::ranges::sort(list, {},
                    [](const TableEffect& effect) { return std::tuple(effect.tie, effect.table); });
  return list;
}

void StepWatch::remember(const AllLocked& locked) {
  for (const auto& [oid, one] : locked) {
    held_[oid] = one.modes;
    files_[oid] = one.file;
    if (const auto table = tables_.find(oid); table != tables_.end())
      table->second = {one.name, one.scans};
  }
}

}  // namespace schemadiff
