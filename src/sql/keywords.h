// Which words PostgreSQL's grammar keeps for itself.
#pragma once
#include <string_view>

namespace schemadiff {

/// As the grammar classes its keywords (PostgreSQL documentation, appendix "SQL Key Words").
enum class KeywordClass { kNone, kUnreserved, kOther };

/// The class of a word, in any case.
KeywordClass keyword_class(std::string_view word);

/// True for a keyword of any class but "unreserved" (PostgreSQL documentation, appendix
/// "SQL Key Words"): such a word must be quoted to be safe as any kind of name.
bool is_reserved_somewhere(std::string_view word);

}  // namespace schemadiff
