// Pieces of a statement in the words of whoever wrote it, where its tree has only their shape.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schemadiff {

/// The byte behind the first place, from this byte on, where the word (in lower case, not quoted)
/// stands outside of all parentheses; nullopt when there is none.
std::optional<std::size_t> behind_word(std::string_view text, std::string_view word,
                                       std::size_t from = 0);

/// What stands between the first parenthesis from this byte on and the one that closes it, trimmed;
/// "" when there is none.
std::string in_parentheses(std::string_view text, std::size_t from = 0);

/// The byte behind the parenthesis that closes the first one; the end of the text when none does.
std::size_t behind_parentheses(std::string_view text, std::size_t from = 0);

/// What commas outside of all parentheses and brackets separate, from this byte on, each trimmed
/// and without the ';' of the end.
std::vector<std::string> between_commas(std::string_view text, std::size_t from = 0);

/// The byte behind a name such as "public.t" (and behind the '*' after it), which begins at the
/// byte.
std::size_t behind_name(std::string_view text, std::size_t from);

}  // namespace schemadiff
