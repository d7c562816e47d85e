// Amounts as people say them: no more digits than an estimate has.
#pragma once
#include <cstdint>
#include <string>

namespace schemadiff {

/// "820 kB", "38 GB": in powers of 1000.
std::string bytes_text(double bytes);
/// "900", "120 M".
std::string number_text(double number);
/// "40 s", "3 min", "5 h", "2 days".
std::string seconds_text(double seconds);
/// The same with "about" before it, but "less than a second".
std::string about_seconds(double seconds);

}  // namespace schemadiff
