// Looks ahead, before the first statement of pending files is run: what will be in their way.
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "migrate/executor.h"
#include "pg/session.h"

namespace schemadiff {

/// Something that a statement will fail on.
struct InTheWay {
  Place place;
  std::string what, why, help;
  ErrorId id = "E871";  // rows, where nothing else is said
};

struct Preflight {
  std::vector<InTheWay> found;
  std::vector<std::string> told;  // what could not be found out, or may become dear: one line each
  std::size_t asked = 0;          // questions about rows that were answered
  std::size_t left_out = 0;       // those about what an earlier pending statement changes

  /// All that is in the way as one refusal, which goes by the name that all of it has in common;
  /// nullopt when there is nothing.
  std::optional<Error> refusal() const;
};

/// Asks the database, in which none of the files' statements has run but those that they call done;
/// the session is in no transaction and is left as reset_session() leaves it. Questions about rows
/// are read-only and may take as long as the options say, each. Throws Error when the connection
/// breaks; what the server refuses to answer is left out.
Preflight look_ahead(Session& session, const StartSettings& settings,
                     const std::vector<SelectedFile>& files, const PreflightOptions& options);

}  // namespace schemadiff
