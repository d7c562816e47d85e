// Applying migrations to a real server.
#include <doctest/doctest.h>

#include <thread>

#include "migrate_target.h"

using namespace schemadiff;
using namespace schemadiff::test;

TEST_CASE_FIXTURE(Target, "apply records what it ran, and runs nothing again") {
  put("1_init.sql", "CREATE TABLE t (id int);\n");
  put("2_add.sql", "ALTER TABLE t ADD c int;\nALTER TABLE t ADD d int;\n");
  ApplyResult result = run();
  CHECK(result.from == "");
  CHECK(result.to == "2");
  CHECK(result.files.size() == 2);
  std::vector<Revision> found = rows();
  REQUIRE(found.size() == 2);
  CHECK(found[1].description == "add");
  CHECK(found[1].type == Revision::kExecuted);
  CHECK(found[1].applied == 2);
  CHECK(found[1].total == 2);
  CHECK(found[1].hash == read().find("2")->hash);
  CHECK(found[1].partial_hashes.empty());
  CHECK(found[1].execution_time.count() > 0);
  CHECK(run().files.empty());
  CHECK(rows()[0].executed_at == found[0].executed_at);
}

TEST_CASE_FIXTURE(Target, "a limit and a version stop a run early") {
  for (std::string n : {"1", "2", "3"}) put(n + ".sql", "CREATE TABLE t" + n + " ();\n");
  ApplyOptions options;
  options.limit = 1;
  CHECK(run(options).to == "1");
  options.limit.reset();
  options.to_version = "2";
  CHECK(run(options).to == "2");
  CHECK_FALSE(exists("t3"));
  options.to_version = "7";
  CHECK(has(failure(options), "there is no migration with the version 7"));
}

TEST_CASE_FIXTURE(Target, "a file that fails leaves no trace, and those before it stay") {
  put("1_a.sql", "CREATE TABLE a ();\n");
  put("2_b.sql", "CREATE TABLE b ();\nSELECT 1 AS \"ä\",\n  nowhere();\n");
  std::string message = failure();
  CHECK(has(message,
            "2_b.sql:3:3: error[E801]: function nowhere() does not exist\n      nowhere();\n"));
  CHECK(has(message, "nothing of it is in effect"));
  CHECK(exists("a"));
  CHECK_FALSE(exists("b"));
  CHECK(rows().size() == 1);
}

TEST_CASE_FIXTURE(Target, "the very first file that fails leaves no revisions table either") {
  put("1_a.sql", "SELECT nowhere();\n");
  CHECK_FALSE(failure().empty());
  CHECK_FALSE(exists("atlas_schema_revisions.atlas_schema_revisions"));
}

TEST_CASE_FIXTURE(Target, "a constraint that fails at the commit is reported as such") {
  put("1_a.sql",
      "CREATE TABLE p (id int PRIMARY KEY);\n"
      "CREATE TABLE c (id int REFERENCES p DEFERRABLE INITIALLY DEFERRED);\n"
      "INSERT INTO c VALUES (1);\n");
  CHECK(has(failure(), "the commit failed: insert or update on table \"c\" violates foreign key"));
  CHECK_FALSE(exists("p"));
}

TEST_CASE_FIXTURE(Target, "mode all: one failure takes everything back") {
  put("1_a.sql", "CREATE TABLE a ();\n");
  put("2_b.sql", "SELECT nowhere();\n");
  ApplyOptions options;
  options.tx_mode = TxMode::kAll;
  CHECK(has(failure(options), "nothing of this run is in effect"));
  CHECK_FALSE(exists("a"));
  put("2_b.sql", "CREATE TABLE b ();\n");
  CHECK(run(options).files.size() == 2);
  CHECK(rows().size() == 2);
  put("3_c.sql", "-- atlas:txmode none\n\nSELECT 1;\n");
  CHECK(has(failure(options), "asks to run without a transaction"));
}

TEST_CASE_FIXTURE(Target, "mode none: a run goes on where the last one stopped") {
  std::string start =
      "-- atlas:txmode none\n\nCREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);\n";
  put("1_a.sql", start + "SELECT nowhere();\nCREATE TABLE u ();\n");
  CHECK(has(failure(), "statements 1 to 2 of 4 are in effect and recorded"));
  std::vector<Revision> found = rows();
  REQUIRE(found.size() == 1);
  CHECK(found[0].applied == 2);
  CHECK(found[0].total == 4);
  CHECK(found[0].partial_hashes.size() == 2);
  CHECK(has(found[0].error, "nowhere() does not exist"));
  CHECK(found[0].error_stmt == "SELECT nowhere();");

  put("1_a.sql", "-- atlas:txmode none\n\nCREATE TABLE t (id bigint);\nSELECT 1;\nSELECT 2;\n");
  CHECK(has(failure(),
            "1_a.sql:3:1: error[E835]: statement 1 of 1_a.sql is not the one that was run"));
  put("1_a.sql", start + "CREATE TABLE u ();\n");
  CHECK(run().files[0].done == 2);
  found = rows();
  CHECK(found[0].applied == 3);
  CHECK(found[0].total == 3);
  CHECK(found[0].error.empty());
  CHECK(found[0].partial_hashes.empty());
  CHECK(found[0].hash == read().find("1")->hash);
  CHECK(exists("u"));
}

TEST_CASE_FIXTURE(Target, "mode none: a run that goes on has the settings of its first part") {
  std::string start = "-- atlas:txmode none\n\nCREATE SCHEMA s;\nSET search_path = s;\n";
  put("1_a.sql", start + "SELECT nowhere();\n");
  CHECK_FALSE(failure().empty());
  put("1_a.sql", start + "CREATE TABLE a ();\n");
  CHECK(failure().empty());
  CHECK(exists("s.a"));
}

TEST_CASE_FIXTURE(Target, "mode none: what failed may be removed, and the file is complete") {
  put("1_a.sql", "-- atlas:txmode none\n\nCREATE TABLE a ();\nSELECT nowhere();\n");
  CHECK_FALSE(failure().empty());
  put("1_a.sql", "-- atlas:txmode none\n\nCREATE TABLE a ();\n");
  CHECK(failure().empty());
  REQUIRE(rows().size() == 1);
  CHECK_FALSE(rows()[0].partial());
  CHECK(rows()[0].partial_hashes.empty());
  CHECK(rows()[0].error.empty());
  CHECK(run().files.empty());
}

TEST_CASE_FIXTURE(Target, "mode none: a file's own transactions count as one step") {
  put("1_a.sql",
      "-- atlas:txmode none\n\nBEGIN;\nCREATE TABLE a ();\nCOMMIT;\nBEGIN;\nCREATE TABLE b ();\n"
      "SELECT nowhere();\nCOMMIT;\n");
  CHECK(has(failure(), "statements 1 to 3 of 7"));
  CHECK(exists("a"));
  CHECK_FALSE(exists("b"));
  CHECK(rows()[0].applied == 3);
  put("1_a.sql",
      "-- atlas:txmode none\n\nBEGIN;\nCREATE TABLE a ();\nCOMMIT;\nBEGIN;\nCREATE TABLE b ();\n"
      "COMMIT;\nDO $$BEGIN COMMIT; END$$;\n");
  CHECK(failure().empty());
  CHECK(exists("b"));
}

TEST_CASE_FIXTURE(Target, "what cannot run in a transaction is refused before anything is run") {
  put("1_a.sql", "CREATE TABLE a (id int);\n");
  put("2_b.sql", "CREATE INDEX CONCURRENTLY i ON a (id);\n");
  CHECK(has(failure(), "2_b.sql:1:1: error[E724]: CREATE INDEX CONCURRENTLY"));
  CHECK_FALSE(exists("a"));
}

TEST_CASE_FIXTURE(Target, "an applied file that was edited and hashed again is refused") {
  put("1_a.sql", "CREATE TABLE a ();\n");
  run();
  put("1_a.sql", "CREATE TABLE a (id int);\n");
  put("2_b.sql", "CREATE TABLE b ();\n");
  CHECK(has(failure(), "1_a.sql was edited after it had been applied"));
  std::filesystem::remove(path / "1_a.sql");
  CHECK(has(failure(), "not in the directory"));
  CHECK_FALSE(exists("b"));
}

TEST_CASE_FIXTURE(Target, "files out of order: refused, skipped or run") {
  put("1_a.sql", "CREATE TABLE a ();\n");
  put("3_c.sql", "CREATE TABLE c ();\n");
  run();
  put("2_b.sql", "CREATE TABLE b ();\n");
  CHECK(has(failure(), "refused[E814]: migrations were added before the last one applied, 3"));
  ApplyOptions options;
  options.order = ExecOrder::kLinearSkip;
  CHECK(run(options).skipped == std::vector<std::string>{"2_b.sql"});
  CHECK_FALSE(exists("b"));
  options.order = ExecOrder::kNonLinear;
  run(options);
  CHECK(exists("b"));
  CHECK(run().files.empty());
}

TEST_CASE_FIXTURE(Target, "a dry run writes nothing") {
  put("1_a.sql", "CREATE TABLE a ();\n");
  ApplyOptions options;
  options.dry_run = true;
  ApplyResult result = run(options);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].statements.held()[0].text == "CREATE TABLE a ();");
  CHECK_FALSE(exists("a"));
  CHECK_FALSE(exists("atlas_schema_revisions.atlas_schema_revisions"));
}

TEST_CASE_FIXTURE(Target, "a database that is not empty is refused by name on the first run") {
  database.session().execute(
      "CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE FUNCTION f() RETURNS int LANGUAGE sql"
      " RETURN 1; CREATE EXTENSION pg_trgm; CREATE TABLE public.x (id serial PRIMARY KEY)");
  put("1_a.sql", "CREATE TABLE a ();\n");
  std::string message = failure();
  CHECK(has(message, "refused[E813]: the database is not empty"));
  CHECK(has(message,
            "it has function public.f(), schema s, sequence public.x_id_seq, table public.x, "
            "type s.e\n"));
  ApplyOptions options;
  options.allow_dirty = true;
  CHECK(run(options).to == "1");
  CHECK(run().files.empty());
}

TEST_CASE_FIXTURE(Target, "a baseline is recorded without being run") {
  database.session().execute("CREATE TABLE a ()");
  put("1_a.sql", "CREATE TABLE a ();\n");
  put("2_b.sql", "CREATE TABLE b ();\n");
  ApplyOptions options;
  options.baseline = "1";
  ApplyResult result = run(options);
  CHECK(result.baseline == "1");
  CHECK(result.files.size() == 1);
  REQUIRE(rows().size() == 2);
  CHECK(rows()[0].type == Revision::kBaseline);
  CHECK(rows()[0].hash.empty());
  CHECK(exists("b"));
  CHECK(run(options).files.empty());
}

TEST_CASE_FIXTURE(Target, "of two runs at once one works and the other waits") {
  put("1_a.sql", "SELECT pg_sleep(0.5);\nCREATE TABLE a ();\n");
  Directory directory = hashed();
  std::size_t ran = 0;
  Progress silent;
  std::thread other([&] { ran += apply(database.url(), directory, {}, silent).files.size(); });
  std::this_thread::sleep_for(std::chrono::milliseconds(250));
  ApplyOptions hasty;
  hasty.lock_wait = std::chrono::milliseconds(0);
  CHECK(has(failure(hasty), "error[E805]: another migration of this database is running"));
  struct Waiter : Progress {
    void waiting_for_lock(const std::string& who) override { holder = who; }
    std::string holder;
  } waiter;
  CHECK(apply(database.url(), directory, {}, waiter).files.empty());
  CHECK(has(waiter.holder, "process "));
  other.join();
  CHECK(ran == 1);
}

TEST_CASE_FIXTURE(Target,
                  "a file starts from the session's first state, not from its predecessor's") {
  put("1_a.sql",
      "CREATE SCHEMA s;\nSET search_path = s;\nSET lock_timeout = '1h';\nCREATE ROLE "
      "schemadiff_r;\n"
      "GRANT CREATE, USAGE ON SCHEMA s TO schemadiff_r;\nSET ROLE schemadiff_r;\nCREATE TABLE a "
      "();\n");
  put("2_b.sql",
      "CREATE TABLE b AS SELECT current_setting('lock_timeout') AS l, current_user AS u,\n"
      "  current_setting('statement_timeout') AS s;\nDROP OWNED BY schemadiff_r;\n"
      "DROP ROLE schemadiff_r;\n");
  for (TxMode mode : {TxMode::kFile, TxMode::kNone, TxMode::kAll}) {
    ScratchDatabase target = server().scratch();
    ApplyOptions options;
    options.tx_mode = mode;
    options.timeouts.lock_timeout = std::chrono::milliseconds(4000);
    Progress silent;
    apply(target.url(), hashed(), options, silent);
    Row row = target.session().query("SELECT l, u = session_user AS same, s FROM public.b").at(0);
    CHECK(row.text("l") == "4s");
    CHECK(row.boolean("same"));
    CHECK(row.text("s") == "0");
  }
}

TEST_CASE_FIXTURE(Target, "a table as Atlas leaves it is read, its marker row passed over") {
  Session& session = database.session();
  put("1_a.sql", "CREATE TABLE a ();\n");
  Directory directory = hashed();
  ready_to_record(session, "public");
  session.execute(
      sql("INSERT INTO public.atlas_schema_revisions VALUES"
          " ('.atlas_cloud_identifier', 'x', 2, 0, 0, now(), 0, NULL, NULL, '', NULL, ''),"
          " ('1', 'a', 2, 1, 1, now(), 5, '', '', {}, 'null', 'Atlas CLI v1.2.3')",
          Literal{directory.find("1")->hash}));
  CHECK(find_revisions_schema(session, "") == "public");
  Status status = compare(directory, read_revisions(session, "public"));
  REQUIRE(status.files.size() == 1);
  CHECK(status.files[0].state == FileState::kApplied);
  CHECK(status.files[0].execution_time.count() == 5);
  CHECK(run().files.empty());
}

TEST_CASE_FIXTURE(Target, "a file is replayed as the server reads it statement by statement") {
  put("1_a.sql",
      "SET standard_conforming_strings = off;\nCREATE TABLE a (b text DEFAULT 'one\\ntwo');\n");
  put("2_b.sql", "CREATE TABLE b (c text DEFAULT 'one\\ntwo');\n");
  put("3_c.sql", "CREATE TABLE c ();\n-- then\nCREATE TABLE c ();\n");
  replay(database.session(), read(), "", "2");
  const auto letters = [&](const char* table) {
    return database.session().value(sql(
        "SELECT length(pg_get_expr(adbin, adrelid)) FROM pg_attrdef WHERE adrelid = {}::regclass",
        Literal{table}));
  };
  CHECK(letters("a") == "15");
  CHECK(letters("b") == "16");
  try {
    replay(database.session(), read(), "2", "");
    FAIL("it ran");
  } catch (const Error& error) {
    CHECK(error.what() == std::string("relation \"c\" already exists"));
    CHECK(error.place()->line == 3);
  }
  CHECK_FALSE(exists("c"));
}

TEST_CASE_FIXTURE(Target, "replay runs files on a scratch database without records") {
  put("1_a.sql", "CREATE TABLE a ();\n");
  put("2_b.sql", "-- atlas:checkpoint\n\nCREATE TABLE a ();\nCREATE TABLE b ();\n");
  put("3_c.sql", "-- atlas:txmode none\n\nCREATE TABLE c (id int);\nVACUUM c;\n");
  replay(database.session(), read(), "", "");
  CHECK(exists("b"));
  CHECK(exists("c"));
  CHECK_FALSE(exists("atlas_schema_revisions.atlas_schema_revisions"));
  ScratchDatabase again = server().scratch();
  replay(again.session(), read(), "", "1");
  CHECK(again.session().value("SELECT to_regclass('a') IS NOT NULL AND to_regclass('b') IS NULL") ==
        "t");
  replay(again.session(), read(), "1", "3");
  CHECK(again.session().value("SELECT to_regclass('c') IS NOT NULL") == "t");
}

TEST_CASE("the lock's key is that of Atlas") { CHECK(lock_key(kAtlasLock) == 2686470616); }
