// Times as the configuration says them: "10s".
#pragma once
#include <chrono>
#include <optional>
#include <string>

namespace schemadiff {

/// A number and a unit (us, ms, s, min, h, d), as checked when the configuration was read; nullopt
/// for "".
std::optional<std::chrono::milliseconds> milliseconds_of(const std::string& text);

}  // namespace schemadiff
