// Takes connection URLs apart, with the same rules as libpq's conninfo_uri_parse_options().
#include "pg/url.h"

#include <algorithm>
#include <cctype>

#include "sql/error.h"

namespace schemadiff {

namespace {

// The parameters without dbname, which would win over the path.
std::string without_dbname(std::string_view parameters) {
  std::string kept;
  while (!parameters.empty()) {
    const std::string_view one = parameters.substr(0, parameters.find('&'));
    if (!one.starts_with("dbname=")) kept.append(kept.empty() ? "?" : "&").append(one);
    parameters.remove_prefix(std::min(one.size() + 1, parameters.size()));
  }
  return kept;
}

// As a value in a conninfo string.
std::string quoted(std::string_view value) {
  std::string text = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  return text + "'";
}

}  // namespace

bool is_uri(std::string_view url) {
  return url.starts_with("postgres://") || url.starts_with("postgresql://");
}

void check_url(std::string_view url) {
  if (!is_uri(url)) {
    const bool words = url.empty() || url.find('=') != std::string_view::npos;
    if (words && url.find("://") == std::string_view::npos) return;
    throw Error("this is no URL of a PostgreSQL database")
        .help("write postgres://user@host:5432/database, or libpq's words: host=... dbname=...");
  }
  url.remove_prefix(url.find("://") + 3);
  const std::size_t end = std::min(url.find_first_of("@/"), url.size());
  const bool has_user = end < url.size() && url[end] == '@';
  const bool has_colon = url.substr(0, end).find(':') != std::string_view::npos;
  const std::string_view rest = url.substr(std::min(end + 1, url.size()));
  const std::string_view hosts = rest.substr(0, rest.find_first_of(has_user ? "/?" : "?"));
  if ((!has_user && !has_colon) || hosts.find('@') == std::string_view::npos) return;
  throw Error("the database URL has an \"@\" or a \"/\" too many")
      .why("in a URL the first of them ends the user and the password")
      .help("write @ in a password as %40, / as %2F, and % as %25, or give it as PGPASSWORD");
}

std::string percent_encoded(std::string_view text) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || std::string_view("-._~").find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += kDigits[byte >> 4];
      encoded += kDigits[byte & 15];
    }
  }
  return encoded;
}

std::string with_database(const std::string& url, const std::string& database) {
  if (!is_uri(url)) return url + " dbname=" + quoted(database);  // the last of a word wins
  std::size_t hosts = url.find("://") + 3;
  // As libpq has it, a user and password end at "@" and may hold anything but "@" and "/".
  if (const std::size_t end = url.find_first_of("@/", hosts);
      end != std::string::npos && url[end] == '@')
    hosts = end + 1;
  const std::size_t path = std::min(url.find_first_of("/?", hosts), url.size());
  const std::size_t question = std::min(url.find('?', path), url.size());
  const std::string_view parameters =
      question < url.size() ? std::string_view(url).substr(question + 1) : std::string_view();
  return url.substr(0, path) + "/" + percent_encoded(database) + without_dbname(parameters);
}

}  // namespace schemadiff
