// The dev server: a throwaway PostgreSQL, or one that lends us scratch databases.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dev/scratch.h"

namespace schemadiff {

struct DevOptions {
  std::string url =
      "embedded";            // or postgres://..., postgresql://..., conninfo, docker://postgres/16
  std::string bin_dir = {};  // embedded: the folder of the server's programs; "": find one
  std::vector<std::string> preload_libraries = {};  // embedded: shared_preload_libraries
  int major_version = 0;           // embedded: the one wanted, which is the target's; 0: the newest
  bool create_roles = false;       // [dev] create_roles; an embedded or docker server always may
  bool trusted = false;            // [dev] trusted: the desired SQL may reach outside
  std::size_t declared_bytes = 0;  // what the schema files hold; 0: not known
  bool from_nothing = false;       // all of it is made, and dropped elsewhere at the same time
  /// embedded: for whom a database is kept from run to run; "": for nobody.
  std::string keep_for = {};

  /// For max_locks_per_transaction of a server of ours: enough for one transaction that drops all
  /// that is declared, from nothing beside one that makes it, and 1024 at least.
  int locks_per_transaction() const;
};

/// A database that an earlier run left, and what that run said of its state.
struct KeptDatabase {
  ScratchDatabase database;
  std::string state;
};

/// A server that was opened for one run. The destructor stops what open() started; a kill -9 stops
/// an embedded server too. Thread-safe but for destruction.
class DevServer {
 public:
  /// Throws Error that says what to do: nothing to run, unreachable, older than PostgreSQL 13.
  static std::unique_ptr<DevServer> open(const DevOptions& options);
  virtual ~DevServer() = default;

  /// An empty database of its own. Throws as ScratchDatabase::create() does.
  virtual ScratchDatabase scratch() = 0;
  virtual int major_version() const = 0;
  /// Roles belong to the whole server, so on one that is not ours they must be allowed.
  virtual bool may_create_roles() const = 0;
  /// The database that an earlier run left with keep(), which is this run's now: unless it is kept
  /// again, it goes when the run ends. nullopt: there is none. Throws ServerError.
  virtual std::optional<KeptDatabase> take_kept() { return std::nullopt; }
  /// Leaves a database to later runs, in place of the one that was kept before; a server that keeps
  /// none drops it. state: what the next run is told. Throws ServerError.
  virtual void keep(ScratchDatabase database, const std::string& state) {
    (void)database, (void)state;
  }
  /// Something to tell the user on stderr, in one line; "" when there is nothing.
  virtual std::string note() const { return ""; }
};

}  // namespace schemadiff
