// The session that migrates, and runs that meet.
#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "migrate_target.h"

using namespace schemadiff;
using namespace schemadiff::test;

TEST_CASE_FIXTURE(Target, "what is set for the connecting role changes nothing") {
  const std::string user = database.session().value("SELECT current_user");
  const std::string name = database.session().value("SELECT current_database()");
  database.session().execute(
      "CREATE SCHEMA elsewhere; CREATE ROLE schemadiff_other; CREATE ROLE schemadiff_deploy LOGIN "
      "SUPERUSER; ALTER ROLE schemadiff_deploy SET search_path = elsewhere;"
      "ALTER ROLE schemadiff_deploy SET role = schemadiff_other;"
      "ALTER ROLE schemadiff_deploy SET statement_timeout = '50ms';"
      "ALTER ROLE schemadiff_deploy SET client_encoding = 'LATIN1';"
      "ALTER ROLE schemadiff_deploy SET DateStyle = 'SQL, DMY';"
      "ALTER ROLE schemadiff_deploy SET default_transaction_read_only = on");
  database.session().execute(sql("ALTER DATABASE {} SET intervalstyle = 'iso_8601'", Ident{name}));
  put("1_a.sql",
      "SELECT pg_sleep(0.1);\nCREATE TABLE t AS SELECT current_user::text AS u, 'ä' AS a,\n"
      "  '01/02/2024'::date AS d, current_setting('intervalstyle') AS i;\n");
  std::string url = database.url();
  url.replace(url.find(user + "@"), user.size(), "schemadiff_deploy");
  for (const TxMode mode : {TxMode::kFile, TxMode::kNone, TxMode::kAll}) {
    Progress silent;
    ApplyOptions options;
    options.tx_mode = mode;
    options.allow_dirty = true;
    apply(url, hashed(), options, silent);
    const Row row = database.session().query("SELECT u, a, d::text AS d, i FROM public.t").at(0);
    CHECK(row.text("u") == "schemadiff_deploy");
    CHECK(row.text("a") == "ä");
    CHECK(row.text("d") == "2024-01-02");
    CHECK(row.text("i") == "iso_8601");
    database.session().execute("DROP TABLE public.t; DROP SCHEMA atlas_schema_revisions CASCADE");
  }
  database.session().execute("DROP ROLE schemadiff_deploy; DROP ROLE schemadiff_other");
}

TEST_CASE_FIXTURE(Target, "a run waits for what a run that was killed has left running") {
  put("1_a.sql", "CREATE TABLE a ();\n");
  Session left(database.url());
  left.execute(sql("SELECT pg_advisory_lock({}, 1)",
                   static_cast<std::int32_t>(static_cast<std::uint32_t>(lock_key(kAtlasLock)))));
  ApplyOptions options;
  options.lock_wait = std::chrono::milliseconds(200);
  CHECK(has(failure(options), "a statement of a run that has ended is still running"));
  CHECK_FALSE(exists("a"));
}

TEST_CASE_FIXTURE(Target, "thirty runs at once: each file is run once") {
  put("1_a.sql", "CREATE TABLE a (n int);\nINSERT INTO a VALUES (1);\nSELECT pg_sleep(0.2);\n");
  put("2_b.sql", "INSERT INTO a VALUES (2);\n");
  hashed();
  std::atomic<std::size_t> ran = 0;
  std::vector<std::string> failures(30);
  std::vector<std::thread> runs;
  for (std::string& failure : failures)
    runs.emplace_back([&] {
      try {
        Progress silent;
        ran += apply(database.url(), read(), {}, silent).files.size();
      } catch (const Error& error) {
        failure = error.message();
      }
    });
  for (std::thread& run : runs) run.join();
  CHECK(ran == 2);
  for (const std::string& failure : failures)
    CHECK_MESSAGE((failure.empty() || has(failure, "another migration of this database")), failure);
  CHECK(database.session().value("SELECT array_agg(n ORDER BY n)::text FROM a") == "{1,2}");
}
