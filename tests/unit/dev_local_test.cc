// The local server of a project, where transcripts do not reach: it dies.
#include <doctest/doctest.h>
#include <signal.h>

#include <fstream>
#include <thread>

#include "dev/local.h"
#include "pg/session.h"
#include "support/private_cache.h"

using namespace schemadiff;

TEST_CASE("the local server that was killed starts again with its data") {
  const test::PrivateCache cache;
  LocalServer server("a project", "");
  CHECK_FALSE(server.running());
  server.start();
  pid_t pid = 0;
  {
    Session session(server.url());
    session.execute("CREATE TABLE a AS SELECT 7 AS id");
    std::ifstream(session.value("SHOW data_directory") + "/postmaster.pid") >> pid;
  }
  REQUIRE(pid > 0);
  kill(pid, SIGKILL);
  for (int i = 0; i < 500 && server.running(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK_FALSE(server.running());
  server.start();
  CHECK(Session(server.url()).value("SELECT id FROM a") == "7");
  server.start();
  CHECK(server.running());
  server.drop();
  CHECK_FALSE(server.running());
  CHECK_FALSE(server.exists());
}
