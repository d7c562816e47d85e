// What to do about an error of the server.
#pragma once
#include <string>
#include <string_view>

#include "pg/session.h"

namespace schemadiff {

/// When the server lacks something that has to be installed or loaded there: what to do; else "".
std::string advice_if_lacking(const ServerError& error);

/// Under which name a statement of a schema file fails.
ErrorId id_of(const ServerError& error);

/// What to do when a statement of a schema file fails. type: of its parse tree, "CreateStmt".
std::string advice(const ServerError& error, std::string_view type);

}  // namespace schemadiff
