// The session in which a run of migrations works, and the lock that it holds meanwhile.
#pragma once
#include <chrono>
#include <memory>
#include <string>

#include "migrate/lock.h"
#include "migrate/progress.h"
#include "migrate/run.h"
#include "migrate/status.h"
#include "pg/session.h"
#include "sql/secrets.h"

namespace schemadiff {

/// What every run that changes a database is told.
struct RunOptions {
  std::string revisions_schema;  // "": see find_revisions_schema()
  bool dry_run = false;          // write nothing and take no lock
  Timeouts timeouts;
  SecretSource secrets = {};  // for the "${NAME}" in the options of servers, mappings and the like
  std::string lock_name = kAtlasLock;
  std::chrono::milliseconds lock_wait = std::chrono::seconds(10);
  Interrupted interrupted = Interrupted::kRefuse;
  Retries retries;
};

struct Worker {
  Session session;
  StartSettings settings;               // for reset_session() and FileRun
  std::unique_ptr<MigrationLock> lock;  // none in a dry run
};

/// Connects and, unless it is a dry run, takes the lock, telling progress who has it while it
/// waits. The session does not follow what is set for its role or left by earlier migrations.
/// Throws Error when the server cannot be reached, when the lock is held for too long, and where a
/// pooler shares connections.
Worker open_worker(const std::string& url, const RunOptions& options, Progress& progress);

/// Statements that undo, for a session, what is set for the connecting role (ALTER ROLE ... SET)
/// and would change what statements do or how long they may run: the values of the database take
/// its place, else those of a server that nobody has configured. What the URL says stays.
Sql against_role(Session& session);

/// What a database has recorded, read by a session that does not follow its role either.
/// revisions_schema: see find_revisions_schema(). Throws Error when it cannot be asked.
std::vector<Revision> recorded_in(const std::string& url, const std::string& revisions_schema);

/// The same beside a directory.
Status read_status(const std::string& url, const Directory& directory,
                   const std::string& revisions_schema);

}  // namespace schemadiff
