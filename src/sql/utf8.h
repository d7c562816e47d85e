// Is a text UTF-8?
#pragma once
#include <cstddef>
#include <string_view>

namespace schemadiff {

/// What some editors put at the start of a file.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The first byte that is not part of a valid UTF-8 character, or is NUL, which no SQL may hold;
/// npos when there is none (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
std::size_t first_invalid_utf8(std::string_view text);

}  // namespace schemadiff
