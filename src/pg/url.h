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

/// The database that it names, and the host; "" when it names none.
std::string database_of(const std::string& url);
std::string host_of(const std::string& url);

/// The same with this schema as the search_path of every session. Throws Error for libpq's words
/// when these have options already.
std::string with_search_path(const std::string& url, const std::string& schema);

/// For a part of a URI: everything but letters, digits and "-._~" as %XX.
std::string percent_encoded(std::string_view text);

}  // namespace schemadiff
