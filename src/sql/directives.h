// Reads "-- schemadiff:word rest" and "-- atlas:word rest".
#pragma once
#include <optional>
#include <string_view>

#include "sql/lexer.h"
#include "sql/script.h"

namespace schemadiff {

/// The directive in a comment of a file's text, if it is one.
std::optional<Directive> read_directive(std::string_view text, const Token& comment);

}  // namespace schemadiff
