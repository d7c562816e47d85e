// Pieces as lines: where the author broke them, and where they would be too long.
#pragma once
#include <string>

#include "format/pieces.h"

namespace schemadiff {

/// Characters that a line should have at most.
inline constexpr std::size_t kLineWidth = 100;

/// The pieces as lines, without a line end after the last. The first begins in column at, but that
/// is for the caller to fill; the others are as far right of column base as the author's were of
/// author_base, if that is farther than hang. Where the author has it all on one line that would be
/// too long, it is broken before clauses. after: characters that follow the last piece.
struct LineShape {
  std::size_t at = 0, base = 0, author_base = 0, hang = 0, after = 0;
};
std::string in_lines(const Pieces& pieces, const LineShape& shape);

}  // namespace schemadiff
