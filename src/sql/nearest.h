// "Did you mean": the known word that a misspelt one was most likely meant to be.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schemadiff {

/// The candidate with the fewest typing slips (a letter missing, added, wrong, or two swapped)
/// from the word, letters of either case being equal; nothing when none is near enough, which is a
/// slip for every three letters. Among equally near ones the first wins.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

/// "did you mean \"dir\"? known here: dir, format": for Error::help.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace schemadiff
