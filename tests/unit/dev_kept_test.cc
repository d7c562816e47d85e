// The database that the embedded server keeps from run to run.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "dev/embedded.h"
#include "dev/kept_clusters.h"
#include "support/private_cache.h"

using namespace schemadiff;

namespace {

const DevOptions kept_for_a{.keep_for = "a"};

void leave(const std::string& state) {
  EmbeddedServer server(kept_for_a);
  ScratchDatabase database = server.scratch();
  database.session().execute("CREATE ROLE reader; CREATE TABLE t (); GRANT SELECT ON t TO reader");
  server.keep(std::move(database), state);
}

// Where a run notes what it did last.
std::string note_of_a() {
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::getenv("SCHEMADIFF_CACHE_DIR")))
    if (entry.path().filename() == "schemadiff_last_transaction" &&
        entry.path().parent_path().filename().string().ends_with("-a"))
      return entry.path();
  return "";
}

std::string read(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string tables(Session& session) {
  return session.value("SELECT count(*) FROM pg_class WHERE relname = 't'");
}

}  // namespace

TEST_CASE("a database that is kept is there for the next run, with its state and roles") {
  const test::PrivateCache cache;
  leave("after the first migration");
  EmbeddedServer server(kept_for_a);
  auto kept = server.take_kept();
  REQUIRE(kept.has_value());
  CHECK(kept->state == "after the first migration");
  CHECK(tables(kept->database.session()) == "1");
  CHECK_FALSE(server.take_kept().has_value());  // it has been taken
}

TEST_CASE("a run that does not keep it again leaves none") {
  const test::PrivateCache cache;
  leave("1");
  { CHECK(EmbeddedServer(kept_for_a).take_kept().has_value()); }
  EmbeddedServer server(kept_for_a);
  CHECK_FALSE(server.take_kept().has_value());
  CHECK(Session(server.url()).value("SELECT count(*) FROM pg_roles WHERE rolname = 'reader'") ==
        "0");
}

TEST_CASE("one that was changed behind the tool's back is not believed") {
  const test::PrivateCache cache;
  leave("1");
  const std::string note = note_of_a();
  const std::string before = read(note);
  {
    EmbeddedServer server(kept_for_a);
    std::string url = server.url();
    Session(url.replace(url.find("/postgres?"), 9, "/kept")).execute("ALTER TABLE t ADD id int");
  }
  CHECK(read(note) != before);
  std::ofstream(note) << before;  // as if it had been done without a run
  EmbeddedServer server(kept_for_a);
  CHECK_FALSE(server.take_kept().has_value());
}

TEST_CASE("what is kept for one is nobody else's") {
  const test::PrivateCache cache;
  leave("1");
  CHECK_FALSE(EmbeddedServer({.keep_for = "b"}).take_kept().has_value());
  CHECK_FALSE(EmbeddedServer({}).take_kept().has_value());
  EmbeddedServer first(kept_for_a), second(kept_for_a);  // at the same time
  CHECK_FALSE(second.take_kept().has_value());
  CHECK(first.take_kept().has_value());
}

TEST_CASE("a run that found the kept cluster taken leaves nothing in the one that it got") {
  const test::PrivateCache cache;
  leave("1");
  {
    EmbeddedServer first(kept_for_a), second(kept_for_a);
    second.keep(second.scratch(), "2");
  }
  EmbeddedServer first(kept_for_a), other({.keep_for = "b"}), second(kept_for_a);
  CHECK_FALSE(second.take_kept().has_value());
}

TEST_CASE("only a few are kept, and all of them can be forgotten") {
  const test::PrivateCache cache;
  for (const char* name : {"a", "b", "c", "d", "e", "f"}) EmbeddedServer({.keep_for = name});
  CHECK(kept_clusters().number == 4);
  CHECK(kept_clusters().bytes > 1'000'000);
  remove_kept_clusters();
  CHECK(kept_clusters().number == 0);
}
