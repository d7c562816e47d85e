// Takes connection URLs apart as far as we need to.
#pragma once
#include <string>
#include <string_view>

namespace schemadiff {

/// True for postgres:// and postgresql://; anything else that libpq takes is a conninfo string.
bool is_uri(std::string_view url);

/// Throws Error, showing nothing of it, when libpq would misread the URL: another sort of URL, or a
/// password with "@" or "/" in it, of which libpq would print a part as the host.
void check_url(std::string_view url);

/// The same server, user and options, but another database (documentation, "Connection Strings").
std::string with_database(const std::string& url, const std::string& database);

/// For a part of a URI: everything but letters, digits and "-._~" as %XX.
std::string percent_encoded(std::string_view text);

}  // namespace schemadiff
