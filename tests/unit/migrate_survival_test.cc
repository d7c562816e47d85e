// A run of apply or down that is killed, or loses its connection, at every question that it asks
// the server; the next run goes on, and each statement is in effect exactly once.
#include <doctest/doctest.h>

#include <cstdlib>

#include "migrate_target.h"
#include "pg/url.h"
#include "support/fault_proxy.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

// Every statement that is counted puts a row of its own into public.ran, which is there before.
constexpr const char* kFirst = "CREATE TABLE a (n int, m int);\nINSERT INTO ran VALUES (1);\n";
constexpr const char* kSecond =
    "INSERT INTO ran VALUES (2);\nCREATE TABLE b ();\nINSERT INTO ran VALUES (3);\n";
constexpr const char* kApart =
    "INSERT INTO ran VALUES (2);\n"
    "CREATE INDEX CONCURRENTLY i ON a (n, lower(m::text)) WHERE n > 0;\n"
    "DO $$BEGIN INSERT INTO ran VALUES (3); END$$;\n"
    "CREATE TABLE p (n int) PARTITION BY LIST (n);\n"
    "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);\n"
    "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;\n"
    "BEGIN;\nINSERT INTO ran VALUES (4);\nINSERT INTO ran VALUES (5);\nCOMMIT;\n"
    "INSERT INTO ran VALUES (6);\nREINDEX INDEX CONCURRENTLY i;\nDROP INDEX CONCURRENTLY i;\n"
    "INSERT INTO ran VALUES (7);\n";
constexpr const char* kCall =
    "CREATE PROCEDURE twice() LANGUAGE plpgsql AS\n"
    "  'BEGIN INSERT INTO ran VALUES (2); COMMIT; INSERT INTO ran VALUES (3); END';\n"
    "CALL twice();\nINSERT INTO ran VALUES (4);\n";

class Survival : MigrationFolder {
 public:
  Survival(std::string command, std::string mode, const std::string& second, std::string expected)
      : command_(std::move(command)), mode_(std::move(mode)), expected_(std::move(expected)) {
    const bool back = command_ == "down";
    put("1_first.sql", back ? "SELECT 1;\n" : kFirst);
    put("2_second.sql", back ? "CREATE TABLE a (n int, m int);\n" : second);
    if (back) put("down/2_second.sql", second);
    if (back) put("down/1_first.sql", "INSERT INTO ran VALUES (1);\nDROP TABLE a;\n");
    hashed();
  }

  /// Each of these faults at each question. Returns how many runs were broken off.
  std::size_t run(const std::vector<Fault>& faults) {
    prepare();
    REQUIRE(start({}) == 0);
    check_end("undisturbed");
    const std::size_t questions = proxy_.questions();
    REQUIRE(questions > 10);
    std::size_t broken = 0;
    for (std::size_t question = 1; question <= questions; ++question)
      for (const Fault fault : faults) {
        const std::string when = std::string(to_string(fault)) + " question " +
                                 std::to_string(question) + " of " + command_ + ", mode " + mode_;
        CAPTURE(when);
        prepare();
        const int code = start({}, question, fault);
        const bool killed = fault <= Fault::kKillAfter;
        CHECK_MESSAGE((killed ? code == 128 + 9 : code == 1 || question == questions), output());
        broken += code != 0;
        go_on();
        check_end(when);
      }
    return broken;
  }

  std::size_t unknown() const { return unknown_; }

 private:
  int start(const std::vector<std::string>& more, std::size_t question = 0,
            Fault fault = Fault::kKillBefore) {
    std::vector<std::string> arguments = {SCHEMADIFF_BINARY, command_, "--dir", ".",
                                          "--tx-mode",       mode_};
    if (command_ == "down")
      arguments.insert(arguments.end(), {"--to", "none", "--allow-data-loss"});
    else
      arguments.emplace_back("--allow-dirty");
    arguments.insert(arguments.end(), more.begin(), more.end());
    return proxy_.run(arguments, path.string(),
                      {"HOME=" + path.string(), "DATABASE_URL=" + url_of(proxy_.folder()),
                       "SCHEMADIFF_CACHE_DIR=" + path.string()},
                      question, fault);
  }

  std::string url_of(const std::string& folder) {
    std::string url = database_.url();
    const std::string host = percent_encoded(host_);
    return url.replace(url.find(host), host.size(), percent_encoded(folder));
  }

  std::string output() const {
    std::ifstream in(path / "output");
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }

  void prepare() {
    Session& session = database_.session();
    session.execute(
        "SET client_min_messages = error; DROP SCHEMA public CASCADE;"
        "DROP SCHEMA IF EXISTS atlas_schema_revisions CASCADE; CREATE SCHEMA public;"
        "CREATE TABLE public.ran (n int)");
    if (command_ != "down") return;
    Progress silent;
    ApplyOptions options;
    options.allow_dirty = true;
    apply(database_.url(), read(), options, silent);
  }

  // The next run, with an answer where it must ask for one.
  void go_on() {
    if (start({}) == 0) return;
    const bool asks = output().find("error[E834]: ") != std::string::npos;
    CHECK_MESSAGE(asks, output());
    if (!asks) return;
    ++unknown_;
    const bool done =
        database_.session().value("SELECT EXISTS (SELECT FROM ran WHERE n = 3)") == "t";
    const int code = start({"--interrupted", done ? "done" : "again"});
    CHECK_MESSAGE(code == 0, output());
  }

  void check_end(const std::string& when) {
    CAPTURE(when);
    Session& session = database_.session();
    CHECK(session.value("SELECT pg_catalog.array_agg(n ORDER BY n)::text FROM public.ran") ==
          expected_);
    const std::vector<Revision> rows = read_revisions(session, kRevisionsTable);
    CHECK(rows.size() == (command_ == "down" ? 0 : 2));
    for (const Revision& row : rows) {
      CHECK_FALSE(row.partial());
      CHECK(row.error.empty());
      CHECK(row.partial_hashes.empty());
    }
    CHECK(session.value("SELECT count(*)::text FROM pg_catalog.pg_index WHERE NOT indisvalid") ==
          "0");
    CHECK(compare(read(), rows).all(FileState::kPartial).empty());
  }

  std::string command_, mode_, expected_;
  ScratchDatabase database_ = server().scratch();
  std::string host_ = database_.session().value("SHOW unix_socket_directories");
  FaultProxy proxy_{host_};
  std::size_t unknown_ = 0;
};

// SCHEMADIFF_SURVIVAL=all tries every fault, else those that leave the least to go by.
std::vector<Fault> faults() {
  if (std::getenv("SCHEMADIFF_SURVIVAL") == nullptr) return {Fault::kKillDuring, Fault::kCutAfter};
  return {Fault::kKillBefore, Fault::kKillDuring, Fault::kKillAfter,
          Fault::kCutBefore,  Fault::kCutDuring,  Fault::kCutAfter};
}

void report(const std::string& what, std::size_t broken) {
  MESSAGE(what << ": " << broken << " runs were broken off, and each went on to the end");
}

}  // namespace

TEST_CASE("apply that is broken off anywhere: each statement is in effect once") {
  report("apply, mode file", Survival("apply", "file", kSecond, "{1,2,3}").run(faults()));
  report("apply, mode all", Survival("apply", "all", kSecond, "{1,2,3}").run(faults()));
  report("apply, mode none", Survival("apply", "none", kApart, "{1,2,3,4,5,6,7}").run(faults()));
}

TEST_CASE("down that is broken off anywhere: each statement is in effect once") {
  report("down, mode file", Survival("down", "file", kSecond, "{1,2,3}").run(faults()));
  report("down, mode all", Survival("down", "all", kSecond, "{1,2,3}").run(faults()));
  report("down, mode none", Survival("down", "none", kApart, "{1,2,3,4,5,6,7}").run(faults()));
}

TEST_CASE("of a CALL that commits, the next run asks whether it was carried out") {
  Survival survival("apply", "none", kCall, "{1,2,3,4}");
  report("apply with a CALL that commits", survival.run(faults()));
  CHECK(survival.unknown() > 0);
}
