// A second session that sees what the first one sees, and reads a part of it at the same time.
#pragma once
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "catalog/witness.h"
#include "pg/session.h"

namespace schemadiff {

/// It begins with the witness, which needs nothing of what the first session reads. Move-only;
/// waits for its session when it goes.
class Beside {
 public:
  /// Joins a snapshot that another session has exported and keeps open (PostgreSQL documentation,
  /// "Snapshot Synchronization Functions"). nullopt: the server does not know it, as when a URL of
  /// several hosts has led to another one.
  static std::optional<Beside> join(Session& session, const std::string& snapshot);

  /// The session when it has read the witness, for more. Once only. Throws ServerError as the
  /// witness met it: later statements of that transaction would only say that it is aborted.
  Session& free_session();
  /// See read_witness(). After free_session(), once only.
  WitnessColumnNames give_witness(const std::function<void(WitnessRow)>& give);

 private:
  struct Whole {
    std::vector<WitnessRow> rows;
    WitnessColumnNames columns;
  };

  explicit Beside(Session& session);

  Session* session_;
  std::future<Whole> witness_;
  Whole whole_;
};

}  // namespace schemadiff
