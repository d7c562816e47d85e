// What stands behind stdout and stderr: a terminal, its width, and whether it shows colours.
#pragma once
#include <cstddef>
#include <optional>

#include "report/paint.h"

namespace schemadiff {

/// descriptor: STDOUT_FILENO, STDERR_FILENO. A terminal that can move the cursor.
bool is_terminal(int descriptor);

/// In columns, at least 20; nullopt: it is no terminal, and lines may be of any length. COLUMNS
/// says it where the terminal does not.
std::optional<std::size_t> width_of(int descriptor);

/// In colour on a terminal, unless NO_COLOR is set (https://no-color.org) or TERM is "dumb".
Paint paint_on(int descriptor);

}  // namespace schemadiff
