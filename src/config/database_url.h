// The URL of the target where only the environment gives one.
#pragma once
#include "config/variables.h"

namespace schemadiff {

/// DATABASE_URL, else a URL made of DB_HOST, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD and DB_SSLMODE
/// (or DB_SSL, true or false) if DB_HOST or DB_NAME is set; else empty. Empty variables count as
/// not set. A bad DB_SSL makes a setting that throws.
Setting url_from_variables(const Variables& variables);

}  // namespace schemadiff
