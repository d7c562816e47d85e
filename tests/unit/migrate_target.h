// A migration folder and a database to apply it to, on one server for all tests of a file.
#pragma once
#include <doctest/doctest.h>

#include "dev/server.h"
#include "migrate/executor.h"
#include "migrate/revisions.h"
#include "migrate/status.h"
#include "migrate_folder.h"

namespace schemadiff::test {

inline DevServer& server() {
  static std::unique_ptr<DevServer> server = DevServer::open({});
  return *server;
}

/// A migration folder and an empty database.
struct Target : MigrationFolder {
  ScratchDatabase database = server().scratch();

  ApplyResult run(const ApplyOptions& options = {}) {
    Progress silent;
    return apply(database.url(), hashed(), options, silent);
  }
  /// The message of the refusal or failure; "" when there was none.
  std::string failure(const ApplyOptions& options = {}) {
    try {
      run(options);
    } catch (const Error& error) {
      return error.message();
    }
    return "";
  }
  bool exists(const std::string& relation) {
    return database.session().value(sql("SELECT to_regclass({}) IS NOT NULL", Literal{relation})) ==
           "t";
  }
  std::vector<Revision> rows() { return read_revisions(database.session(), kRevisionsTable); }
};

inline bool has(const std::string& text, const std::string& part) {
  bool found = text.find(part) != std::string::npos;
  if (!found) MESSAGE("not in: " << text);
  return found;
}

}  // namespace schemadiff::test
