// Runs a plan on the database that it was made for, without files and records.
#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "migrate/progress.h"
#include "migrate/worker.h"

namespace schemadiff {

struct SyncOptions : RunOptions {
  bool beside_migrations = false;  // also where migrations are recorded
};

/// Throws Error::refused() when migrations are recorded in the database, unless that was said to be
/// right.
void refuse_managed(Session& session, const SyncOptions& options);

/// Takes the lock of migrations and runs the parts of a plan, each in a transaction of its own
/// unless its text says otherwise. The first begins by reading the catalog again: Error::refused()
/// when it is no longer the one that was planned for. Throws Error before anything is run when a
/// secret is not set; Error that says what is in effect when a statement fails.
/// planned_for: as read_catalog() gave it.
void run_planned(const std::string& url, const std::vector<std::string>& parts,
                 const Catalog& planned_for, const Scope& scope, const SyncOptions& options,
                 Progress& progress);

}  // namespace schemadiff
