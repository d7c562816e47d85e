// An empty database of its own on a dev server, dropped when it is no longer needed.
#include "dev/scratch.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "dev/subscriptions.h"
#include "pg/url.h"

namespace schemadiff {

namespace {

constexpr std::string_view kDuplicateDatabase = "42P04";
constexpr std::string_view kNoSuchDatabase = "3D000";
constexpr std::string_view kObjectInUse = "55006";  // by a subscription

std::string next_name() {
  static std::atomic<int> last = 0;
  return kScratchPrefix + std::to_string(getpid()) + "_" + std::to_string(++last);
}

// The server looks every 0.1 s whether the sessions of a database have gone (CountOtherDBBackends),
// and one that was closed just now needs some milliseconds.
void wait_for_sessions_to_go(Session& server, const std::string& database) {
  for (int i = 0; i < 50; ++i) {
    if (server.value(sql("SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_activity"
                         " WHERE datname = {})",
                         Literal{database})) == "f")
      return;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace

void drop_database(const std::string& server_url, const std::string& name) {
  const Sql drop = sql("DROP DATABASE IF EXISTS {} WITH (FORCE)", Ident{name});
  try {
    Session server(server_url);
    wait_for_sessions_to_go(server, name);
    server.execute(drop);
  } catch (const ServerError& error) {
    if (error.sqlstate != kObjectInUse) throw;
    Session database(with_database(server_url, name));
    drop_subscriptions(database);
    Session(server_url).execute(drop);
  }
}

ScratchDatabase ScratchDatabase::create(const std::string& server_url, bool cheap_checkpoints) {
  Session server(server_url);
  const Sql strategy =
      cheap_checkpoints && server.major_version() >= 15 ? sql(" STRATEGY file_copy") : Sql();
  for (;;) {
    const std::string name = next_name();
    try {
      server.execute(sql("CREATE DATABASE {} TEMPLATE template0{}", Ident{name}, strategy));
    } catch (ServerError& error) {
      // Process ids are only unique on one machine, and a server may be used from several.
      if (error.sqlstate == kDuplicateDatabase) continue;
      const Row role = server
                           .query(
                               "SELECT rolname, rolsuper OR rolcreatedb AS may FROM pg_roles "
                               "WHERE rolname = current_user")
                           .at(0);
      if (role.boolean("may")) throw;
      const std::string name_of_role = role.text("rolname");
      throw Error("E533", "the dev server's role " + name_of_role + " may not create databases")
          .why(error.what())
          .help("ALTER ROLE " + quote_ident(name_of_role) +
                " CREATEDB, or name another dev server with --dev (embedded needs none)");
    }
    return ScratchDatabase(
        std::make_unique<Dropper>(server_url, name, with_database(server_url, name)));
  }
}

void ScratchDatabase::leave(ScratchDatabase database, const std::string& name) {
  Dropper& dropper = *database.dropper_;
  drop_database(dropper.server_url, name);
  database.session_.reset();
  Session server(dropper.server_url);
  wait_for_sessions_to_go(server, dropper.name);
  server.execute(sql("ALTER DATABASE {} RENAME TO {}", Ident{dropper.name}, Ident{name}));
  dropper.name.clear();
}

std::optional<ScratchDatabase> ScratchDatabase::take(const std::string& server_url,
                                                     const std::string& name) {
  const std::string own = next_name();
  try {
    Session(server_url).execute(sql("ALTER DATABASE {} RENAME TO {}", Ident{name}, Ident{own}));
  } catch (const ServerError& error) {
    if (error.sqlstate == kNoSuchDatabase) return std::nullopt;
    throw;
  }
  return ScratchDatabase(
      std::make_unique<Dropper>(server_url, own, with_database(server_url, own)));
}

ScratchDatabase::ScratchDatabase(std::unique_ptr<Dropper> dropper)
    : dropper_(std::move(dropper)), session_(std::make_unique<Session>(dropper_->url)) {}

ScratchDatabase::~ScratchDatabase() = default;

ScratchDatabase::Dropper::~Dropper() {
  if (name.empty()) return;  // it was left
  try {
    drop_database(server_url, name);
  } catch (const Error&) {
    // The server is gone or hung up on us. The embedded one drops leftovers when it next starts.
  }
}

}  // namespace schemadiff
