// Dev servers lend empty databases of their own and leave nothing behind.
#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <thread>
#include <vector>

#include "dev/embedded.h"
#include "dev/server.h"
#include "dev/server_account.h"
#include "pg/url.h"
#include "support/environment.h"
#include "support/private_cache.h"

using namespace schemadiff;

namespace {

std::string scratch_count(const std::string& url) {
  return Session(url).value("SELECT count(*) FROM pg_database WHERE datname LIKE 'schemadiff%'");
}

}  // namespace

TEST_CASE("an embedded server starts, lends an empty database and stops") {
  std::string url;
  {
    const auto server = DevServer::open({});
    CHECK(server->major_version() >= 13);
    CHECK(server->may_create_roles());
    CHECK(server->note() == "");
    ScratchDatabase scratch = server->scratch();
    url = scratch.url();
    scratch.session().execute("CREATE TABLE t (id int)");
    CHECK(scratch.connect().value("SELECT count(*) FROM t") == "0");
    CHECK(scratch.session().value("SHOW server_encoding") == "UTF8");
    CHECK(scratch.session().value("SHOW listen_addresses") == "");
  }
  CHECK_THROWS_AS(Session{url}, Error);
}

TEST_CASE("twelve scratch databases at once are all their own, and gone afterwards") {
  EmbeddedServer server({});
  {
    std::vector<ScratchDatabase> scratches;
    for (int i = 0; i < 12; ++i) scratches.push_back(server.scratch());
    for (ScratchDatabase& scratch : scratches) scratch.session().execute("CREATE TABLE t ()");
    CHECK(scratch_count(server.url()) == "12");
    const Session also = scratches.front().connect();  // does not keep the database from going
    scratches.clear();
    CHECK(scratch_count(server.url()) == "0");
  }
}

TEST_CASE("a scratch database outliving its server is let go silently") {
  auto server = DevServer::open({});
  ScratchDatabase scratch = server->scratch();
  server.reset();
  CHECK_THROWS_AS(scratch.session().execute("SELECT 1"), Error);
}

TEST_CASE("servers that are open at once have clusters of their own") {
  EmbeddedServer one({}), two({});
  CHECK(one.url() != two.url());
  std::vector<std::thread> threads;
  std::vector<std::string> urls(4);
  for (std::string& url : urls) threads.emplace_back([&url] { url = EmbeddedServer({}).url(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& url : urls) {
    CHECK(!url.empty());
    CHECK(url != one.url());
    CHECK(url != two.url());
  }
}

TEST_CASE("a server outlives the thread that opened it") {
  std::unique_ptr<DevServer> server;
  std::thread([&server] { server = DevServer::open({}); }).join();
  usleep(50'000);
  CHECK(server->scratch().session().value("SELECT 1") == "1");
}

TEST_CASE("roles of an earlier run are gone from the cluster") {
  const test::PrivateCache cache;
  std::string url;
  {
    EmbeddedServer server({});
    url = server.url();
    Session session(url);
    session.execute("CREATE ROLE left_over");
    session.execute("CREATE DATABASE schemadiff_1_1");
  }
  EmbeddedServer server({});
  REQUIRE(server.url() == url);
  CHECK(scratch_count(url) == "0");
  CHECK(Session(url).value("SELECT count(*) FROM pg_roles WHERE rolname = 'left_over'") == "0");
}

TEST_CASE("settings of an earlier run are gone from the cluster") {
  const test::PrivateCache cache;
  {
    EmbeddedServer server({});
    Session(server.url()).execute("ALTER SYSTEM SET work_mem = '1MB'");
  }
  EmbeddedServer server({});
  CHECK(Session(server.url()).value("SHOW work_mem") == "4MB");
}

TEST_CASE("variables of the environment do not reach the embedded server") {
  const test::Environment port("PGPORT", "1"), host("PGHOST", "nowhere.invalid"),
      address("PGHOSTADDR", "127.0.0.1"), database("PGDATABASE", "nothing"), user("PGUSER", "me"),
      options("PGOPTIONS", "-c search_path=elsewhere"), peer("PGREQUIREPEER", "somebody"),
      ssl("PGSSLMODE", "require"), gss("PGGSSENCMODE", "require"), data("PGDATA", "/nowhere"),
      encoding("PGCLIENTENCODING", "LATIN1"), locale("LC_ALL", "tr_TR.UTF-8");
  const auto server = DevServer::open({});
  ScratchDatabase scratch = server->scratch();
  CHECK(scratch.session().value("SHOW search_path") == "\"$user\", public");
  CHECK(scratch.session().value("SHOW client_encoding") == "UTF8");
}

TEST_CASE("another major version than the wanted one is said") {
  const auto server = DevServer::open({.major_version = 99});
  CHECK(server->note().starts_with("no PostgreSQL 99 programs here; the embedded dev server is "));
}

TEST_CASE("a folder too long for a socket's path still works, and leaves no other folder") {
  const std::string folder = "/tmp/schemadiff-test-long-" + std::to_string(getpid()) + "/" +
                             std::string(90, 'x') + "/cache";
  const test::Environment cache("SCHEMADIFF_CACHE_DIR", folder.c_str());
  std::string url;
  {
    EmbeddedServer server({});
    url = server.url();
    CHECK(server.scratch().session().value("SELECT 1") == "1");
  }
  const std::size_t at = url.find("host=%2Ftmp%2F") + 14;
  CHECK(!std::filesystem::exists("/tmp/" + url.substr(at, url.find('&') - at)));
  std::filesystem::remove_all("/tmp/schemadiff-test-long-" + std::to_string(getpid()));
}

TEST_CASE("a cluster that does not start is replaced") {
  const test::PrivateCache cache;
  std::string folder;
  {
    EmbeddedServer server({});
    folder = Session(server.url()).value("SHOW data_directory");
  }
  REQUIRE(std::filesystem::remove(folder + "/global/pg_control"));
  CHECK(DevServer::open({})->scratch().session().value("SELECT 1") == "1");
}

TEST_CASE("a folder that the server's user cannot use is an error that says what to do") {
  const test::Environment cache("SCHEMADIFF_CACHE_DIR", "/proc/schemadiff");
  try {
    DevServer::open({});
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.help().find("SCHEMADIFF_CACHE_DIR") != std::string::npos);
  }
}

TEST_CASE("a folder that is open to others is refused") {
  const std::string folder = "/tmp/schemadiff-test-open-" + std::to_string(getpid());
  std::filesystem::create_directory(folder);
  std::filesystem::permissions(folder, std::filesystem::perms(0755));
  CHECK_THROWS_AS(make_private_folder(folder, std::nullopt), Error);
  std::filesystem::remove(folder);
}

TEST_CASE("a postgres:// dev server lends databases, and its others are not touched") {
  EmbeddedServer host({});
  Session(host.url()).execute("CREATE DATABASE schemadiff_of_mine");
  const auto server = DevServer::open({.url = with_database(host.url(), "schemadiff_of_mine")});
  CHECK(server->major_version() == host.major_version());
  CHECK(!server->may_create_roles());
  {
    ScratchDatabase scratch = server->scratch();
    CHECK(scratch.session().value("SELECT current_database()").starts_with("schemadiff_"));
    CHECK(scratch_count(host.url()) == "2");
  }
  CHECK(scratch_count(host.url()) == "1");
}

TEST_CASE("a role that may not create databases is an error that says so") {
  EmbeddedServer host({});
  Session(host.url()).execute("CREATE ROLE \"Weak\" LOGIN PASSWORD 's3cr?t'");
  std::string url = host.url();
  url.replace(url.find("schemadiff@"), 11, "Weak:s3cr?t@");
  const auto server = DevServer::open({.url = url, .create_roles = true});
  CHECK(server->may_create_roles());
  try {
    server->scratch();
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.message().find("role Weak may not create databases") != std::string::npos);
    CHECK(error.help().find("ALTER ROLE \"Weak\" CREATEDB") != std::string::npos);
    CHECK(error.message().find("s3cr") == std::string::npos);
  }
}

TEST_CASE("a name that another machine uses on the same server is passed over") {
  EmbeddedServer host({});
  const auto server = DevServer::open({.url = host.url()});
  const std::string name = server->scratch().session().value("SELECT current_database()");
  const std::size_t end = name.rfind('_') + 1;
  const std::string next = name.substr(0, end) + std::to_string(std::stoi(name.substr(end)) + 1);
  Session(host.url()).execute(sql("CREATE DATABASE {}", Ident{next}));
  CHECK(server->scratch().session().value("SELECT current_database()") != next);
  CHECK(scratch_count(host.url()) == "1");
}

TEST_CASE("without a docker command or engine a docker:// dev server is an error") {
  {
    const test::Environment path("PATH", "/nowhere");
    CHECK_THROWS_WITH_AS(DevServer::open({.url = "docker://postgres/16/dev"}),
                         "no docker command for the dev server docker://postgres/16/dev", Error);
  }
  const test::Environment engine("DOCKER_HOST", "unix:///nowhere/docker.sock");
  CHECK_THROWS_AS(DevServer::open({.url = "docker://postgres/16/dev"}), Error);
}

TEST_CASE("of an embedded server that has ended, people are told that and no internal URL") {
  const test::PrivateCache cache;
  EmbeddedServer server({});
  ScratchDatabase scratch = server.scratch();
  kill(server.pid(), SIGKILL);
  const auto said = [](const std::function<void()>& work) -> std::string {
    try {
      work();
    } catch (const Error& error) {
      return error.message();
    }
    return "nothing";
  };
  const std::string broke = said([&] {
    for (int i = 0; i < 100; ++i) {  // until the backend has seen that its postmaster is gone
      scratch.session().execute("SELECT 1");
      usleep(50'000);
    }
  });
  for (const std::string& told :
       {broke, said([&] { scratch.connect(); }), said([&] { server.scratch(); })}) {
    CHECK_MESSAGE(told.starts_with("error[E510]: the embedded dev server has ended\n"), told);
    CHECK_MESSAGE(told.find("its log ends with:") != std::string::npos, told);
    CHECK_MESSAGE(told.find("schemadiff.log") != std::string::npos, told);
    CHECK_MESSAGE(told.find("postgresql://") == std::string::npos, told);
  }
}

TEST_CASE("of an embedded server that runs on without its socket, people are told that") {
  const test::PrivateCache cache;
  EmbeddedServer server({});
  const std::string folder = host_of(server.url());
  std::filesystem::remove(folder + "/.s.PGSQL.5432");
  try {
    server.scratch();
    FAIL("a server without a socket has answered");
  } catch (const Error& error) {
    CHECK(error.id() == ErrorId("E510"));
    CHECK(std::string(error.what()) == "the embedded dev server takes no connection");
  }
}
