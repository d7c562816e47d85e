// The work bench of a run: the dev server, and the states that are elaborated on it.
#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "config/config.h"
#include "dev/load.h"
#include "dev/server.h"
#include "migrate/directory.h"

namespace schemadiff {

/// A database state: its catalog, and how to make a scratch database that is in it.
struct State {
  Catalog catalog;
  std::function<ScratchDatabase()> make;
};

/// What a live database holds, and as whom it was read.
struct LiveCatalog {
  Catalog catalog;
  std::string role, label;  // label: for messages
};
/// Throws Error. reads: the model will do where nothing is compared.
LiveCatalog read_live(const std::string& url, const Scope& scope, Reads reads = Reads::kEverything);

class Bench {
 public:
  /// The dev server that config names is opened when something is first made on it; every database
  /// on it begins with [dev] baseline. major_version: that of the target, 0 when it does not
  /// matter. Throws Error. Its states may be made by several threads at once.
  explicit Bench(const Config& config, int major_version = 0);

  /// What the schema files declare. Files without a statement are an error, unless they were named
  /// on the command line as they are.
  State of_files(const std::vector<std::string>& paths, bool may_be_empty = false);
  /// What a migration directory leads to. Verifies its checksums.
  State of_directory(const std::string& path, const std::string& format);
  /// What a live database holds; make() builds a copy of its schema by a plan of our own.
  /// beside: what it is compared with. Its owners are named there, while an owner who is the role
  /// that reads the database goes without a name; where the two are one, the name is kept.
  State of_database(const std::string& url, const Catalog* beside = nullptr);
  /// The same of what has been read already.
  State of_database(LiveCatalog live, const Catalog* beside = nullptr);
  State of_nothing();

  const Scope& scope() const { return scope_; }

 private:
  DevServer& server() const;  // opens it if need be
  State state(std::function<ScratchDatabase()> make, const std::vector<Script>& schema_files = {});
  ScratchDatabase scratch() const;

  LoadOptions load_options() const;

  Scope scope_;
  DevOptions options_;
  std::vector<Script> baseline_;
  mutable std::once_flag opened_;
  mutable std::unique_ptr<DevServer> server_;
};

/// The scope that config says, without the tables in which migrations are recorded.
Scope scope_of(const Config& config);

/// Between two states that the same role makes, what has no declared owner belongs to that role:
/// where owners are compared when declared, all are.
void compare_owners_of_our_making(Config& config);

/// The configured migration directory.
Directory directory_of(const Config& config);
DirectoryFormat directory_format(const std::string& name);

}  // namespace schemadiff
