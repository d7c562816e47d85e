// Where a statement names what a message of the server speaks of.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schemadiff {

/// The byte at which the statement first names what the message names first in double quotes:
/// relation "shop.users" does not exist. The server gives a position for most errors, but for none
/// that it finds after parsing (a missing table of REFERENCES, a missing column of an index).
std::optional<std::size_t> offset_of_named(std::string_view statement, std::string_view message);

}  // namespace schemadiff
