// Online plans let others read and write: every technique, on tables with rows, watched by what
// pg_locks says of each statement, and tried by a session that reads and writes all the while.
#include <atomic>
#include <chrono>
#include <thread>

#include "dev/load.h"
#include "migrate_target.h"
#include "plan/observed.h"
#include "plan/prove.h"
#include "report/migration_text.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

struct Technique {
  const char* name;
  const char *before, *after;
  bool plain_holds_up = true;  // the plain statements hold a lock through a scan
};

constexpr auto kTables = R"sql(
  CREATE TABLE people (id bigint NOT NULL, mail text);
  CREATE TABLE orders (id bigint NOT NULL, person bigint NOT NULL, note text, amount integer);
  CREATE UNIQUE INDEX people_id ON people (id);)sql";

constexpr auto kPartitioned = R"sql(
  CREATE TABLE orders (id bigint NOT NULL, person bigint NOT NULL, note text, amount integer)
    PARTITION BY RANGE (id);
  CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM (0) TO (1000000);)sql";

const Technique kTechniques[] = {
    {"index", "", "CREATE INDEX orders_person ON orders (person);"},
    {"changed index", "CREATE INDEX orders_person ON orders (person);",
     "CREATE INDEX orders_person ON orders (person, id);"},
    {"dropped index", "CREATE INDEX orders_person ON orders (person);", "", false},
    {"primary key", "", "ALTER TABLE orders ADD PRIMARY KEY (id);"},
    {"unique", "", "ALTER TABLE orders ADD UNIQUE (id) DEFERRABLE;"},
    {"check", "", "ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount > 0);"},
    {"foreign key", "",
     "ALTER TABLE orders ADD CONSTRAINT of FOREIGN KEY (person) REFERENCES people (id);"},
    {"not null", "", "ALTER TABLE orders ALTER amount SET NOT NULL;"},
};

const Technique kPartitionTechniques[] = {
    {"partitioned index", "", "CREATE INDEX orders_person ON orders (person);"},
    {"attached partition",
     "CREATE TABLE orders_2 (id bigint NOT NULL, person bigint NOT NULL, note text, amount "
     "integer);"
     "INSERT INTO orders_2 VALUES (1000001, 1, '', 1);",
     "CREATE TABLE orders_2 PARTITION OF orders FOR VALUES FROM (1000000) TO (2000000);"},
    {"detached partition",
     "CREATE TABLE orders_2 PARTITION OF orders FOR VALUES FROM (1000000) TO (2000000);",
     "CREATE TABLE orders_2 (id bigint NOT NULL, person bigint NOT NULL, note text, amount "
     "integer);",
     false},
};

std::string without_rows(std::string text) {
  const auto at = text.find("INSERT");
  return at == std::string::npos ? text : text.substr(0, at);
}

Plan plan_of(const std::string& before, const std::string& after, Style style) {
  const auto made = [](const std::string& text) {
    ScratchDatabase database = server().scratch();
    load(database.session(), {parse_script("schema.sql", text)}, {});
    return database;
  };
  ScratchDatabase from = made(before), to = made(after);
  const Catalog have = read_catalog(from.session(), {}), want = read_catalog(to.session(), {});
  const CurrentState current{have, [&] { return made(before); }};
  return plan_both_ways(current, want, {}, {.none = true, .pairs = {}}, style).up;
}

void fill(Session& session, const std::string& before) {
  session.execute(Sql::trusted(before));
  if (session.value("SELECT to_regclass('people') IS NOT NULL") == "t")
    session.execute("INSERT INTO people SELECT n, 'mail' FROM generate_series(0, 99) n");
  session.execute(
      "INSERT INTO orders SELECT n, n % 100, 'note', n FROM generate_series(1, 2000) n");
}

// Each table that was read or written anew while others could not write it.
std::string held_through_a_scan(const Plan& plan, const std::string& before) {
  ScratchDatabase database = server().scratch();
  fill(database.session(), before);
  Session& session = database.session();
  Session watcher(database.url());
  Observer observer(session, watcher);
  std::string found;
  for (const PlanFile& file : plan.files()) {
    if (!file.alone) session.begin();
    for (std::size_t i = file.first; i < file.last; ++i) {
      const std::string text = plan.steps[i].text();
      const bool own = file.alone && plan.steps[i].in_transaction.empty();  // as apply runs it
      if (own) session.begin();
      observer.before(text);
      session.execute(Sql::trusted(text));
      for (const ObservedRelation& relation : observer.after().relations)
        if (!relation.is_index() && keeps_out_writers(relation.held) &&
            (relation.scanned || relation.rewritten))
          found += relation.name + " by " + text + "\n";
      if (own) session.commit();
    }
    if (!file.alone) session.commit();
  }
  return found;
}

// Reads and writes until it is told to stop, never waiting for longer than a second.
class Others {
 public:
  explicit Others(const std::string& url) : session_(url), thread_([this] { run(); }) {}
  ~Others() {
    if (thread_.joinable()) stop();
  }
  /// What went wrong; "" when nothing did.
  std::string stop() {
    stopped_ = true;
    thread_.join();
    return failure_;
  }
  std::atomic<int> rounds = 0;
  std::chrono::milliseconds longest{0};

 private:
  void run() {
    using Clock = std::chrono::steady_clock;
    try {
      session_.execute("SET lock_timeout = '1s'");
      while (!stopped_) {
        const auto begin = Clock::now();
        session_.execute(sql("INSERT INTO orders VALUES ({}, 1, 'new', 1)", 3000 + rounds.load()));
        session_.execute("UPDATE orders SET note = 'changed' WHERE id = 7");
        session_.execute("SELECT count(*) FROM orders WHERE person = 1");
        longest = std::max(
            longest, std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin));
        ++rounds;
      }
    } catch (const Error& error) {
      failure_ = error.message();
    }
  }

  Session session_;
  std::atomic<bool> stopped_ = false;
  std::string failure_;
  std::thread thread_;
};

void try_while_others_work(Target& target, const Technique& technique, const std::string& before,
                           const Plan& plan) {
  fill(target.database.session(), before + technique.before);
  target.put("1.sql", "SELECT 1;\n");
  ApplyOptions options;
  options.baseline = "1";
  int version = 2;
  for (const std::string& text : up_texts(plan))
    target.put(std::to_string(version++) + ".sql", text);
  Others others(target.database.url());
  while (others.rounds == 0) std::this_thread::yield();
  const int rounds = others.rounds;
  CHECK(target.failure(options) == "");
  CHECK(others.stop() == "");
  MESSAGE(std::string(technique.name)
          << ": " << (others.rounds - rounds) << " rounds meanwhile, the longest took "
          << others.longest.count() << " ms");
}

void judge(const Technique& technique, const std::string& tables) {
  INFO(std::string(technique.name));
  std::string after = tables + technique.after;
  const std::string before = tables + technique.before;
  const std::string declared = tables + without_rows(technique.before);
  const Plan online = plan_of(declared, after, Style::kOnline);
  REQUIRE_FALSE(online.empty());
  CHECK(held_through_a_scan(online, before) == "");
  // The same look does find it where it is so.
  const Plan plain = plan_of(declared, after, Style::kPlain);
  CHECK(held_through_a_scan(plain, before).empty() != technique.plain_holds_up);
  Target target;
  try_while_others_work(target, technique, tables, online);
}

}  // namespace

TEST_CASE("online plans hold no lock that keeps others from writing through a scan") {
  for (const Technique& technique : kTechniques) judge(technique, kTables);
}

TEST_CASE("online plans of partitioned tables do not either") {
  for (const Technique& technique : kPartitionTechniques) judge(technique, kPartitioned);
}

// No plan has them, or none by itself; people write them into migrations.
TEST_CASE("ANALYZE and REINDEX CONCURRENTLY let others read and write too") {
  const std::string before =
      std::string(kTables) + "CREATE INDEX orders_person ON orders (person);";
  Step analyze, reindex;
  analyze.head = sql("ANALYZE orders");
  reindex.head = sql("REINDEX INDEX CONCURRENTLY orders_person");
  reindex.in_transaction = sql("REINDEX INDEX orders_person");
  analyze.alone = reindex.alone = true;
  const Plan plan{{analyze, reindex}};
  CHECK(held_through_a_scan(plan, before) == "");
  // The same look does find the lock of a REINDEX that is not concurrent.
  reindex.head = reindex.in_transaction;
  reindex.in_transaction = {};
  CHECK(held_through_a_scan(Plan{{reindex}}, before) != "");
  Target target;
  try_while_others_work(target, {"analyze and reindex", "", ""}, before, plan);
}
