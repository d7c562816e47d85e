// Looking ahead of a run: what is counted, what is refused, and that nothing has been run then.
#include <doctest/doctest.h>

#include "migrate/preflight_locks.h"
#include "migrate/rollout.h"
#include "migrate_target.h"

using namespace schemadiff;
using namespace schemadiff::test;

TEST_CASE("rows in the way of a later file keep all files from being run") {
  Target target;
  target.put("1_a.sql", "CREATE TABLE a (id int PRIMARY KEY, b text);\nCREATE TABLE c ();");
  target.run();
  target.database.session().execute("INSERT INTO a VALUES (1, 'x'), (2, 'x'), (3, 'y')");
  target.put("2_b.sql", "CREATE TABLE b (id int);");
  target.put("3_c.sql", "DROP TABLE c;\nALTER TABLE a ADD UNIQUE (b);");
  const std::string said = target.failure();
  CHECK(has(said, "3_c.sql:2:1: refused[E871]: 2 rows of table a are in the way"));
  CHECK(has(said, "others have the same (b)"));
  CHECK(has(said, "where id is one of 1, 2\n"));
  CHECK(!target.exists("b"));
  CHECK(target.rows().size() == 1);
  ApplyOptions blind;
  blind.preflight.wanted = false;
  CHECK(has(target.failure(blind), "could not create unique index"));
  CHECK(target.exists("b"));
}

TEST_CASE("names mean what the file's search_path says, and the session is as it was afterwards") {
  Target target;
  target.put(
      "1_a.sql",
      "CREATE SCHEMA s; CREATE TABLE s.a (id int PRIMARY KEY, b text); CREATE TABLE a (b text);");
  target.run();
  target.database.session().execute("INSERT INTO a VALUES (NULL); INSERT INTO s.a VALUES (7, 'x')");
  target.put("2_b.sql", "SET search_path = s;\nALTER TABLE a ALTER b SET NOT NULL;");
  target.put("3_c.sql", "SET LOCAL search_path = s;\nALTER TABLE a ADD CHECK (b IS NOT NULL);");
  target.put("4_d.sql", "CREATE TABLE d ();");
  CHECK(target.failure() == "");
  CHECK(target.exists("public.d"));
  target.put("5_e.sql", "SET search_path = s;\nALTER TABLE a ADD CHECK (id < 7);");
  CHECK(has(target.failure(), "where id is 7"));
}

TEST_CASE(
    "values that do not fit are counted row after row, and one is told where that cannot be") {
  for (const bool counts : {true, false}) {
    Target target;
    target.put("1_a.sql", "CREATE TABLE a (id int PRIMARY KEY, b text, c text);");
    target.run();
    target.database.session().execute(
        "INSERT INTO a SELECT n, 'no ' || n, 'x' FROM generate_series(1, 12) n");
    if (!counts) target.database.session().execute("DROP EXTENSION plpgsql");
    target.put("2_b.sql", "ALTER TABLE a ALTER b TYPE int USING (b || '')::int;");
    const std::string said = target.failure();
    CHECK(
        has(said, counts ? "12 rows of table a are in the way" : "a row of table a is in the way"));
    CHECK(has(said, "column b does not fit int: the server says: invalid input syntax for type"));
    CHECK(has(said, "where id is one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ...") == counts);
    target.put("2_b.sql", "ALTER TABLE a ALTER b TYPE int USING length(b);");
    CHECK(target.failure() == "");
  }
}

TEST_CASE("a partition's rows are asked for, and no trace of asking is left") {
  Target target;
  target.put("1_a.sql",
             "CREATE TABLE p (k int) PARTITION BY RANGE (k); CREATE TABLE p1 (k int NOT NULL);");
  target.run();
  target.database.session().execute("INSERT INTO p1 VALUES (5), (11)");
  target.put("2_b.sql", "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (0) TO (10);");
  ApplyOptions look;
  look.dry_run = true;
  const ApplyResult result = target.run(look);
  REQUIRE(result.in_the_way);
  CHECK(has(result.in_the_way->message(), "1 row of table p1 is in the way"));
  CHECK(has(result.in_the_way->message(), "they are outside of FOR VALUES FROM (0) TO (10)"));
  CHECK(result.in_the_way->code() == ExitCode::kRefused);
  CHECK(target.database.session().value(
            "SELECT count(*) FROM pg_class WHERE relname LIKE 'schemadiff_%'") == "0");
}

TEST_CASE(
    "locks are counted with the partitions of what is altered, up to what there is room for") {
  ScratchDatabase database = server().scratch();
  Session& session = database.session();
  session.execute(
      "CREATE TABLE p (k int) PARTITION BY LIST (k); CREATE TABLE p1 PARTITION OF p FOR VALUES IN "
      "(1)"
      " PARTITION BY LIST (k); CREATE TABLE p11 PARTITION OF p1 DEFAULT; CREATE TABLE t ()");
  const auto setting = [&](const std::string& name) {
    return std::stoll(session.value(sql("SELECT current_setting({})", Literal{name})));
  };
  const long long room = setting("max_locks_per_transaction") *
                         (setting("max_connections") + setting("max_prepared_transactions") +
                          setting("max_worker_processes") + setting("max_wal_senders") +
                          setting("autovacuum_max_workers"));
  const auto statement = [](const std::string& text) {
    return parse_script("m/1.sql", text).statements.at(0);
  };
  const Statement create = statement("CREATE TABLE one ();");
  for (const long long made : {room - 3, room - 2}) {
    LocksNeeded locks;
    for (long long i = 0; i < made; ++i) locks.add("m/1.sql", create);
    locks.add("m/1.sql", statement("ALTER TABLE t ADD COLUMN a int;"));
    locks.add("m/1.sql", statement("ALTER TABLE p ADD COLUMN a int;"));
    locks.add("m/2.sql", statement("ALTER TABLE p ADD COLUMN b int;"));
    const std::vector<std::string> told = locks.too_many(session);
    REQUIRE(told.size() == (made == room - 3 ? 0 : 1));
    if (!told.empty())
      CHECK(has(told[0],
                "m/1.sql: one transaction locks " + std::to_string(room + 1) + " relations"));
  }
}

TEST_CASE("of many targets each is asked, in a dry run too") {
  Target clean, full;
  for (Target* target : {&clean, &full}) {
    target->put("1_a.sql", "CREATE TABLE a (id int PRIMARY KEY, b text);");
    target->run();
    target->put("2_b.sql", "ALTER TABLE a ALTER b SET NOT NULL;");
  }
  full.database.session().execute("INSERT INTO a VALUES (1, NULL)");
  Progress silent;
  for (const bool dry_run : {true, false}) {
    ApplyOptions options;
    options.dry_run = dry_run;
    const auto of = [&](Target& target) {
      return apply_to({"db", target.database.url(), ""}, target.hashed(), options, silent);
    };
    const TargetOutcome refused = of(full);
    CHECK(refused.outcome == Outcome::kFailed);
    CHECK(has(refused.error, "1 row of table a is in the way"));
    CHECK(of(clean).outcome == (dry_run ? Outcome::kPending : Outcome::kApplied));
  }
}
