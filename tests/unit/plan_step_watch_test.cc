// What the proof sees of each step of a plan, in the words that stand over it in the migration.
#include "migrate_target.h"
#include "plan/step_watch.h"
#include "report/effect_text.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

constexpr auto kBefore = R"sql(
  CREATE TABLE parent (id bigint PRIMARY KEY);
  CREATE TABLE t (id bigint PRIMARY KEY, a integer, c text, p bigint);
  CREATE INDEX t_c ON t (c);
  CREATE DOMAIN small AS integer;
  CREATE TABLE uses (v small);
  CREATE TABLE parts (id bigint, k integer) PARTITION BY RANGE (id);
  CREATE TABLE part_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
  CREATE TABLE part_2 PARTITION OF parts FOR VALUES FROM (10) TO (20);
  CREATE TABLE heir () INHERITS (t);
  CREATE VIEW v AS SELECT id FROM t;)sql";

struct Watched {
  const char* statement;
  const char* words;
  bool alone = false;
  const char* in_transaction = "";  // the form for one, of a statement that none takes
};

Plan plan_of(const std::vector<Watched>& list) {
  Plan plan;
  for (const Watched& one : list) {
    Step step;
    step.head = Sql::trusted(one.statement);
    step.alone = one.alone;
    step.in_transaction = Sql::trusted(one.in_transaction);
    plan.steps.push_back(step);
  }
  return plan;
}

void check(const std::vector<Watched>& list) {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  session.execute(kBefore);
  session.execute("SELECT count(*) FROM t");  // reads it whole, before the plan
  Plan plan = plan_of(list);
  StepWatch watch(database, plan);
  REQUIRE(run_steps(session, plan, watch.eyes(plan)));
  for (std::size_t i = 0; i < list.size(); ++i) {
    INFO(std::string(list[i].statement));
    const auto found = plan.effects.find(i);
    CHECK(told(found == plan.effects.end() ? std::vector<TableEffect>() : found->second) ==
          list[i].words);
  }
}

}  // namespace

TEST_CASE("what a step does to a table of before is seen while the plan runs") {
  check({{"CREATE INDEX i ON parent (id)",
          "locks public.parent against writes (SHARE) while it is read whole"}});
  check({{"ALTER TABLE uses ADD COLUMN n integer",
          "locks public.uses against reads and writes (ACCESS EXCLUSIVE)"}});
  check({{"ALTER TABLE uses ADD COLUMN n uuid DEFAULT gen_random_uuid()",
          "locks public.uses against reads and writes (ACCESS EXCLUSIVE) while it is written "
          "anew"}});
  check({{"REINDEX INDEX t_c",
          "locks public.t against writes (SHARE) while public.t_c is built anew"}});
  check({{"COMMENT ON TABLE t IS 'weak'", ""}});
  check({{"CREATE OR REPLACE VIEW v AS SELECT id FROM t WHERE id > 0", ""}});
  check({{"DROP TABLE uses", ""}});
}

TEST_CASE("how far a step reaches is seen") {
  check({{"ALTER TABLE uses ADD COLUMN p bigint REFERENCES parent",
          "locks public.uses against reads and writes (ACCESS EXCLUSIVE), and public.parent, to "
          "which it refers, against writes (SHARE ROW EXCLUSIVE)"}});
  check({{"CREATE TABLE new (p bigint REFERENCES parent)",
          "locks public.parent against writes (SHARE ROW EXCLUSIVE)"}});
  check({{"ALTER TABLE t ADD CHECK (a > 0)",
          "locks public.t against reads and writes (ACCESS EXCLUSIVE) while it is read whole, "
          "and public.heir, which inherits from it, while it is read whole"}});
  check({{"ALTER TABLE parts ADD CHECK (k > 0)",
          "locks public.parts against reads and writes (ACCESS EXCLUSIVE) and its partitions "
          "public.part_1 and public.part_2 while they are read whole"}});
  check({{"ALTER DOMAIN small ADD CHECK (value > 0)",
          "locks public.uses against writes (SHARE) while it is read whole"}});
  check({{"DO $$ BEGIN ALTER TABLE uses ADD COLUMN n integer; END $$",
          "locks public.uses against reads and writes (ACCESS EXCLUSIVE)"}});
}

TEST_CASE("of the steps of a transaction each tells what is new") {
  check({{"ALTER TABLE uses ADD COLUMN n integer",
          "locks public.uses against reads and writes (ACCESS EXCLUSIVE)"},
         {"ALTER TABLE uses ADD COLUMN m integer", ""},
         {"CREATE INDEX i ON uses (n)",
          "reads public.uses whole, still locked against reads and writes (ACCESS EXCLUSIVE)"},
         {"ALTER TABLE uses RENAME TO used", ""},
         {"ALTER TABLE used ALTER COLUMN n SET NOT NULL",
          "reads public.used whole, still locked against reads and writes (ACCESS EXCLUSIVE)"}});
  // Each alone, so that nothing is held any more; what the first has read does not count again.
  check({{"ALTER TABLE uses ADD CONSTRAINT c CHECK (v > 0) NOT VALID",
          "locks public.uses against reads and writes (ACCESS EXCLUSIVE)", true},
         {"ALTER TABLE uses VALIDATE CONSTRAINT c",
          "reads public.uses whole while others read and write (SHARE UPDATE EXCLUSIVE)", true},
         {"ALTER TABLE uses ADD COLUMN m integer",
          "locks public.uses against reads and writes (ACCESS EXCLUSIVE)", true}});
}

TEST_CASE("a step that no transaction takes is held up, and its locks are seen") {
  const int major = server().scratch().session().major_version();
  const bool counts = major >= 15;
  const auto reads = [&](const std::string& table) {
    return (counts ? "reads " + table + " whole" : "locks " + table) +
           " while others read and write (SHARE UPDATE EXCLUSIVE)";
  };
  const std::string uses = reads("public.uses"), t = reads("public.t"),
                    parent = reads("public.parent");
  check({{"CREATE INDEX CONCURRENTLY i ON uses (v)", uses.c_str(), true,
          "CREATE INDEX i ON uses (v)"},
         {"ALTER TABLE uses ADD COLUMN n integer",
          "locks public.uses against reads and writes (ACCESS EXCLUSIVE)"},
         {"CREATE UNIQUE INDEX CONCURRENTLY j ON parent (id)", parent.c_str(), true,
          "CREATE UNIQUE INDEX j ON parent (id)"}});
  check({{"DROP INDEX CONCURRENTLY t_c",
          "locks public.t while others read and write (SHARE UPDATE EXCLUSIVE)", true,
          "DROP INDEX t_c"}});
  check({{"REINDEX INDEX CONCURRENTLY t_c", t.c_str(), true, "REINDEX INDEX t_c"}});
  if (major < 14) return;
  check({{"ALTER TABLE parts DETACH PARTITION part_1 CONCURRENTLY",
          "locks public.parts while others read and write (SHARE UPDATE EXCLUSIVE)", true,
          "ALTER TABLE parts DETACH PARTITION part_1"}});
}

TEST_CASE("what is new in the plan does not count") {
  check({{"CREATE TABLE new (id bigint PRIMARY KEY)", ""},
         {"ALTER TABLE new ADD COLUMN n uuid DEFAULT gen_random_uuid()", ""},
         {"CREATE INDEX i ON new (n)", ""}});
}
