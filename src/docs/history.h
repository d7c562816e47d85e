// The migrations, and what each of them touched, as the server saw it.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalog/object.h"
#include "pg/session.h"

namespace schemadiff {

/// Something that a migration touched.
struct Touch {
  enum class How { kCreated, kChanged, kDropped } how = How::kChanged;
  std::string type, identity;  // as they were then
  /// What it is called after all migrations: it, or if it is gone what it belonged to (the table of
  /// an index); nullopt: both are gone.
  std::optional<ObjectId> now;
};

struct MigrationStory {
  std::string version, name, file;  // file: its path
  std::string up, down;             // the texts; down "" where there is none
  std::vector<Touch> touched;       // in order of type and identity, each once
};

struct History {
  std::vector<MigrationStory> migrations;
  bool touches_known = true;  // false: the role on the dev server may not make event triggers
};

/// Notes what is created, changed and dropped in a database, through event triggers of our own in a
/// schema of our own, so that also what DO blocks and functions do is seen. Objects are followed by
/// oid, so that a rename does not hide them.
class TouchLog {
 public:
  /// session: the database to look at, apart from the session that changes it; kept. nullptr when
  /// its role may not make event triggers. Throws ServerError otherwise.
  static std::unique_ptr<TouchLog> open(Session& session);

  /// What was noted since the last call belongs to the next migration.
  void end_migration();
  /// By migration, in order of the calls. Throws ServerError.
  std::vector<std::vector<Touch>> read();

 private:
  explicit TouchLog(Session& session) : session_(session) {}
  Session& session_;
  int ended_ = 0;
};

}  // namespace schemadiff
