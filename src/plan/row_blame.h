// Which rows make a statement fail, found by trying.
#pragma once
#include <string>
#include <vector>

#include "pg/session.h"
#include "rows/held.h"

namespace schemadiff {

struct Blame {
  bool passed = false;   // the statement was run, without the rows that it fails on
  bool any_row = false;  // there was no row that it did not fail on
  std::string seen;      // what the server said, and of which row
};

/// Inside of a transaction, after the statement has failed and was undone: takes away the rows that
/// it fails on, as few as possible, and runs it. Tables from which rows were taken are marked.
/// Throws ServerError only when something else is wrong.
Blame run_without_culprits(Session& session, const std::string& statement, const ServerError& error,
                           std::vector<Held>& tables);

}  // namespace schemadiff
