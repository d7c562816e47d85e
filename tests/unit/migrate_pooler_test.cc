// A real PgBouncer between us and the server: in transaction mode it is recognised and refused, in
// session mode migrations run through it.
#include <doctest/doctest.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "dev/process.h"
#include "migrate/down.h"
#include "migrate_target.h"
#include "pg/url.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

constexpr const char* kProgram = "/usr/sbin/pgbouncer";  // Debian's; PATH need not hold it

std::string socket_folder_of(const std::string& url) {
  return Session(url).value("SELECT current_setting('unix_socket_directories')");
}

// PgBouncer does not run as root, and has to enter the server's folder.
std::optional<Account> account_of(const std::string& folder) {
  if (geteuid() != 0) return std::nullopt;
  struct stat owner {};
  REQUIRE(stat(folder.c_str(), &owner) == 0);
  const passwd* entry = getpwuid(owner.st_uid);
  REQUIRE(entry != nullptr);
  return Account{entry->pw_name, entry->pw_uid, entry->pw_gid, {entry->pw_gid}};
}

/// PgBouncer before the test server, until this goes.
class Pooler : MigrationFolder {
 public:
  Pooler(const std::string& database_url, const std::string& mode) : url_(database_url) {
    const std::string host = socket_folder_of(database_url);
    put("pgbouncer.ini", "[databases]\n* = host=" + host +
                             " port=5432 user=schemadiff\n[pgbouncer]\nlisten_addr =\n"
                             "listen_port = 5432\nauth_type = any\nunix_socket_dir = " +
                             path.string() + "\npool_mode = " + mode +
                             "\nserver_reset_query_always = 0\n");
    const std::optional<Account> account = account_of(host);
    if (account) REQUIRE(chown(path.c_str(), account->uid, account->gid) == 0);
    child_.emplace(Command{.arguments = {kProgram, (path / "pgbouncer.ini").string()},
                           .environment = {},
                           .account = account,
                           .log = (path / "log").string()});
    const auto socket = path / ".s.PGSQL.5432";
    for (int i = 0; i < 100 && !std::filesystem::exists(socket) && child_->running(); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    std::ifstream log(path / "log");
    REQUIRE_MESSAGE(std::filesystem::exists(socket),
                    std::string(std::istreambuf_iterator<char>(log), {}));
    const std::string before = percent_encoded(host);
    url_.replace(url_.find(before), before.size(), percent_encoded(path.string()));
  }

  const std::string& url() const { return url_; }

 private:
  std::string url_;
  std::optional<Child> child_;
};

}  // namespace

TEST_CASE("PgBouncer in transaction mode is recognised, and nothing is run") {
  Target target;
  target.put("1_a.sql", "CREATE TABLE a (n int);\n");
  const Pooler pooler(target.database.url(), "transaction");
  Progress silent;
  // Others work through it as well, so that two statements of ours may meet two of its connections.
  for (int i = 0; i < 5; ++i) {
    std::string message;
    try {
      apply(pooler.url(), target.hashed(), {}, silent);
    } catch (const Error& error) {
      message = error.message();
    }
    CHECK(has(message, "error[E404]: the connection goes through a pooler that shares"));
    CHECK(has(message, "PgBouncer in transaction mode"));
  }
  CHECK(!target.exists("a"));
}

TEST_CASE("migrations run through PgBouncer in session mode") {
  Target target;
  target.put("1_a.sql", "CREATE TABLE a (n int);\n");
  target.put("2_b.sql", "-- atlas:txmode none\n\nCREATE INDEX CONCURRENTLY a_n ON a (n);\n");
  target.put("down/1_a.sql", "DROP TABLE a;\n");
  target.put("down/2_b.sql", "DROP INDEX a_n;\n");
  const Pooler pooler(target.database.url(), "session");
  Progress silent;
  ApplyOptions options;
  options.timeouts.lock_timeout = std::chrono::seconds(3);
  CHECK(apply(pooler.url(), target.hashed(), options, silent).files.size() == 2);
  CHECK(target.exists("a_n"));
}
