// "-- schemadiff:check SELECT ...": what must be true before a migration file is run.
#pragma once
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "pg/session.h"
#include "sql/script.h"

namespace schemadiff {

/// The checks in the comments before the file's first statement, each as the SELECT (without ';')
/// at its place in the file. Throws Error, with the place, for a check that is not one SELECT, for
/// one below a statement, where it would come too late, and for a misspelt word in its place.
std::vector<Statement> checks_of(const MigrationText& file);

/// Runs one check in the transaction that is open: in a part of it that is read-only and taken back
/// afterwards. counts: it has to give true; where it does not count, as on a database without rows,
/// it only has to be a SELECT of one boolean that the server takes. Throws Error, with the place,
/// when it does not hold, or is of another type; ServerError, with its line and column in the
/// check, when the server refuses it. The transaction is to be rolled back then.
void require_check(Session& session, const Statement& check, bool counts);

}  // namespace schemadiff
