// Times as the configuration says them: "10s".
#pragma once
#include <chrono>
#include <optional>
#include <string>

namespace schemadiff {

/// Whether the text is a time with one of the units of PostgreSQL's settings (its manual,
/// "Parameter Names and Values"), "" or "0". A bare number, which would count milliseconds there,
/// is none.
bool is_duration(const std::string& text);

/// Of a text that is one; nullopt for "".
std::optional<std::chrono::milliseconds> milliseconds_of(const std::string& text);

}  // namespace schemadiff
