// A name that nothing has, like one that something has.
#pragma once
#include <functional>
#include <string>

namespace schemadiff {

/// "users__old", where "old" is the suffix, or with a number behind it; at most 63 bytes, the
/// longest that PostgreSQL keeps.
std::string free_name(const std::string& like, const std::string& suffix,
                      const std::function<bool(const std::string&)>& taken);

}  // namespace schemadiff
