// Reads "-- schemadiff:word rest" and "-- atlas:word rest", and finds what they stand above.
#pragma once
#include <optional>
#include <string_view>

#include "sql/analysis.h"
#include "sql/lexer.h"
#include "sql/script.h"

namespace schemadiff {

/// The directive in a comment of a file's text, if it is one.
std::optional<Directive> read_directive(std::string_view text, const Token& comment);

/// What a directive in a schema file stands above.
struct DirectiveTarget {
  Declaration object;  // a constraint is an object of its own, with its table or domain in table
  std::string part;    // the column, attribute or label; "" the object itself
  std::string noun;    // of the part or the object: "column", "table", for messages
};

/// Of a directive that belongs to this statement: what begins directly below it, or stands in front
/// of it on its line. Throws Error at the directive when that is nothing with a name.
DirectiveTarget target_of(const Directive& directive, const Statement& statement,
                          const Analysis& analysis);

/// One expression and nothing else, in the grammar of libpg_query.
bool is_expression(const std::string& text);

/// Throws Error at the directive.
[[noreturn]] void refuse_above_nothing(Place place);

}  // namespace schemadiff
