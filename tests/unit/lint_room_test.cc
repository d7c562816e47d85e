// How much room tables that are written anew need, and where.
#include <doctest/doctest.h>

#include "lint/target_facts.h"
#include "migrate_target.h"
#include "report/impact_report.h"

using namespace schemadiff;
using namespace schemadiff::test;

TEST_CASE("tables lie in tablespaces, whose free space is told to who may know where they are") {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  session.execute(
      "CREATE TABLE t (id bigint PRIMARY KEY, a text); INSERT INTO t SELECT n, repeat(md5(n::text),"
      " 200) FROM generate_series(1, 500) n; CREATE TABLE p (k int) PARTITION BY LIST (k);"
      " CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE INDEX ON p (k);"
      " CREATE TABLE p2 PARTITION OF p DEFAULT; INSERT INTO p SELECT generate_series(1, 5000);"
      " GRANT USAGE ON SCHEMA public TO PUBLIC; GRANT SELECT ON t TO PUBLIC");
  const TargetFacts facts = read_target_facts(session, {"public.t", "public.p", "public.none"});
  REQUIRE(facts.tables.size() == 2);
  for (const auto& [name, table] : facts.tables) {
    CAPTURE(name);
    CHECK(table.bytes > 100'000);
    CHECK(table.in_tablespaces ==
          std::map<std::string, std::int64_t>{{"pg_default", table.bytes + table.index_bytes}});
  }
  REQUIRE(facts.free_bytes.contains("pg_default"));
  CHECK(facts.free_bytes.at("pg_default") > 0);
  session.execute("SET ROLE pg_monitor");
  CHECK(read_target_facts(session, {"public.t"}).free_bytes.size() == 1);
  session.execute("SET ROLE pg_signal_backend");
  CHECK(read_target_facts(session, {"public.t"}).free_bytes.empty());
}

TEST_CASE("what is not enough is said, and what is not known") {
  TransactionImpact transaction;
  transaction.file = "2_b.sql";
  transaction.room = {{"fast", 38'000'000'000, 12'000'000'000},
                      {"pg_default", 12'000'000'000, 12'000'000'000},
                      {"slow", 1'000'000, std::nullopt}};
  Impact impact;
  impact.transactions.push_back(transaction);
  const std::string text = impact_text(impact);
  CHECK(
      has(text,
          "  needs 38 GB more in tablespace fast until it ends, where 12 GB are free: that is not "
          "enough\n"));
  CHECK(has(text,
            "  needs 12 GB more in tablespace pg_default until it ends, where 12 GB are free\n"));
  CHECK(has(text,
            "  needs 1 MB more in tablespace slow until it ends; how much is free there is not "
            "known\n"));
  CHECK(has(impact_json(impact), "\"free_bytes\": 12000000000"));
}
