// Which words PostgreSQL's grammar keeps for itself.
#pragma once
#include <string_view>

namespace schemadiff {

/// True for a keyword of any class but "unreserved" (PostgreSQL documentation, appendix
/// "SQL Key Words"): such a word must be quoted to be safe as any kind of name.
bool is_reserved_somewhere(std::string_view word);

}  // namespace schemadiff
