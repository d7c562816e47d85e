// The work bench of a run: the dev server, and the states that are elaborated on it.
#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "config/config.h"
#include "dev/excerpt.h"
#include "dev/item.h"
#include "dev/load.h"
#include "dev/server.h"
#include "migrate/directory.h"
#include "plan/prove.h"

namespace schemadiff {

/// A database state: its catalog, and how to make a scratch database that is in it.
struct State {
  Catalog catalog;
  std::function<ScratchDatabase()> make;
  std::function<void(ScratchDatabase)> done = {};  // takes one back: see CurrentState
  std::vector<Script> schema_files = {};           // those that declare it
};

/// Gives this database first, and then what make gives.
std::function<ScratchDatabase()> beginning_with(ScratchDatabase first,
                                                std::function<ScratchDatabase()> make);

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
  /// Leaves a database that was given back to later runs.
  ~Bench();

  /// From now on a database in the state of the migrations is kept from run to run, where the dev
  /// server can do that.
  void keep_migrated(const Config& config, const Directory& directory);

  /// What the schema files declare (see schema_texts()). Files without a statement are an error,
  /// unless they were named on the command line as they are.
  State of_files(const std::vector<FileText>& files, bool may_be_empty = false);
  /// What a migration directory leads to. Verifies its checksums.
  State of_directory(const std::string& path, const std::string& format);
  /// The same of one whose checksums have been verified, or of a part of it.
  State of_migrations(const Directory& directory);
  /// An empty database on which these migrations can run: with [dev] baseline, and the roles that
  /// they name. Throws Error.
  ScratchDatabase ready_for(const Directory& directory);
  /// The catalog before the last of these migrations, and the state after it, for the price of one
  /// replay. Throws Error.
  std::pair<Catalog, State> around_last(const Directory& directory);
  /// A database in the state of a directory: the one that was given back, else the one that an
  /// earlier run left, led on by what is new since, else a new one. Throws Error. Not for several
  /// threads at once.
  ScratchDatabase migrated(const Directory& directory);
  /// Takes a database from migrated() that is still, or again, in its state.
  void give_back(ScratchDatabase database) { migrated_ = std::move(database); }
  /// The same of one whose rows a proof has cleared, for CurrentState::done; empty when the
  /// migrations put rows into it.
  std::function<void(ScratchDatabase)> taker();
  /// What a live database holds; make() builds a copy of its schema by a plan of our own.
  /// beside: what it is compared with. Its owners are named there, while an owner who is the role
  /// that reads the database goes without a name; where the two are one, the name is kept.
  State of_database(const std::string& url, const Catalog* beside = nullptr);
  /// The same of what has been read already.
  State of_database(LiveCatalog live, const Catalog* beside = nullptr);
  State of_nothing();

  const Scope& scope() const { return scope_; }

  LoadOptions load_options() const;

 private:
  DevServer& server() const;  // opens it if need be
  std::optional<ScratchDatabase> led_on_from_kept(const Directory& directory,
                                                  const std::vector<std::string>& states);
  std::vector<Item> prepare(Session& session, const Directory& directory, std::size_t done);
  void lead_on(Session& session, const Directory& directory, std::size_t done);
  State state(std::function<ScratchDatabase()> make, const std::vector<Script>& schema_files = {});
  ScratchDatabase scratch() const;

  Scope scope_;
  DevOptions options_;
  std::vector<Script> baseline_;
  mutable std::once_flag opened_;
  mutable std::unique_ptr<DevServer> server_;
  std::optional<ScratchDatabase> migrated_;
  std::string migrated_state_;  // of the directory that was last asked for; "": not to be kept
  bool has_rows_ = false;       // in that state
};

/// These files. Throws Error.
std::vector<FileText> read_files(const std::vector<std::string>& paths);

/// Their statements. Throws Error.
std::vector<Script> scripts_of(const std::vector<FileText>& files);

/// The scope that config says, without the tables in which migrations are recorded.
Scope scope_of(const Config& config);

/// How plans are made, and how they are proved. reads: see ProofReads.
Style style_of(const Config& config);
ProofOptions proof_of(const Config& config, ProofReads reads);

/// Between two states that the same role makes, what has no declared owner belongs to that role:
/// where owners are compared when declared, all are.
void compare_owners_of_our_making(Config& config);

/// The same where all that the migrations make counts, also what [scope] leaves alone: the way
/// back of a file takes all of it away, and a checkpoint has to make all of it. allow_unknown: what
/// --allow-unknown says.
void compare_all_of_our_making(Config& config, std::vector<std::string> allow_unknown);

/// The configured migration directory.
Directory directory_of(const Config& config);
DirectoryFormat directory_format(const std::string& name);
/// How the configuration wants new versions to be made.
Numbering numbering_of(const Config& config);

}  // namespace schemadiff
