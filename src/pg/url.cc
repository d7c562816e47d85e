// Takes connection URLs apart, with the same rules as libpq's conninfo_uri_parse_options().
#include "pg/url.h"

#include <algorithm>
#include <cctype>

#include "sql/error.h"
#include "sql/sql.h"
#include "sql/text_pattern.h"

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
std::string connection_value(std::string_view value) {
  std::string text = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  return text + "'";
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string digits(text.substr(std::min(i + 1, text.size()), 2));
    const bool encoded = text[i] == '%' && digits.size() == 2 &&
                         digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    decoded += encoded ? static_cast<char>(std::stoi(digits, nullptr, 16)) : text[i];
    if (encoded) i += 2;
  }
  return decoded;
}

// Where the parts of a URI begin; the end of the text where one is missing.
struct UriParts {
  std::size_t hosts, path, question;
};

UriParts parts_of(std::string_view url) {
  UriParts parts{};
  parts.hosts = url.find("://") + 3;
  // As libpq has it, a user and password end at "@" and may hold anything but "@" and "/".
  if (const std::size_t end = url.find_first_of("@/", parts.hosts);
      end != std::string_view::npos && url[end] == '@')
    parts.hosts = end + 1;
  parts.path = std::min(url.find_first_of("/?", parts.hosts), url.size());
  parts.question = std::min(url.find('?', parts.path), url.size());
  return parts;
}

std::string_view parameters_of(std::string_view url, const UriParts& parts) {
  return url.substr(std::min(parts.question + 1, url.size()));
}

// The last one counts.
std::string value_of_parameter(std::string_view parameters, const std::string& name) {
  std::string value;
  while (!parameters.empty()) {
    const std::string_view one = parameters.substr(0, parameters.find('&'));
    if (one.starts_with(name + "=")) value = percent_decoded(one.substr(name.size() + 1));
    parameters.remove_prefix(std::min(one.size() + 1, parameters.size()));
  }
  return value;
}

// Of libpq's words, "host=db.example.org dbname='my shop'"; the last one counts.
std::string value_of_word(const std::string& words, const std::string& name) {
  static const TextPattern form(R"((\w+)\s*=\s*('((?:[^'\\]|\\.)*)'|(\S*)))");
  std::string value;
  form.each(words, [&](const TextMatch& match) {
    if (match[1] == name) value = match[3].data() != nullptr ? match[3] : match[4];
  });
  return value;
}

}  // namespace

bool is_uri(std::string_view url) {
  return url.starts_with("postgres://") || url.starts_with("postgresql://");
}

void check_url(std::string_view url) {
  if (!is_uri(url)) {
    const bool words = url.empty() || url.find('=') != std::string_view::npos;
    if (words && url.find("://") == std::string_view::npos) return;
    throw Error("E216", "this is no URL of a PostgreSQL database")
        .help("write postgres://user@host:5432/database, or libpq's words: host=... dbname=...");
  }
  url.remove_prefix(url.find("://") + 3);
  const std::size_t end = std::min(url.find_first_of("@/"), url.size());
  const bool has_user = end < url.size() && url[end] == '@';
  const bool has_colon = url.substr(0, end).find(':') != std::string_view::npos;
  const std::string_view rest = url.substr(std::min(end + 1, url.size()));
  const std::string_view hosts = rest.substr(0, rest.find_first_of(has_user ? "/?" : "?"));
  if ((!has_user && !has_colon) || hosts.find('@') == std::string_view::npos) return;
  throw Error("E217", "the database URL has an \"@\" or a \"/\" too many")
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
  if (!is_uri(url))
    return url + " dbname=" + connection_value(database);  // the last of a word wins
  const UriParts parts = parts_of(url);
  return url.substr(0, parts.path) + "/" + percent_encoded(database) +
         without_dbname(parameters_of(url, parts));
}

std::string database_of(const std::string& url) {
  if (!is_uri(url)) return value_of_word(url, "dbname");
  const UriParts parts = parts_of(url);
  const std::string named = value_of_parameter(parameters_of(url, parts), "dbname");
  if (!named.empty() || parts.path == parts.question) return named;
  return percent_decoded(url.substr(parts.path + 1, parts.question - parts.path - 1));
}

std::string host_of(const std::string& url) {
  if (!is_uri(url)) return value_of_word(url, "host");
  const UriParts parts = parts_of(url);
  const std::string named = value_of_parameter(parameters_of(url, parts), "host");
  return named.empty() ? percent_decoded(url.substr(parts.hosts, parts.path - parts.hosts)) : named;
}

std::string with_search_path(const std::string& url, const std::string& schema) {
  std::string option = "-c search_path=";
  const std::string name = quote_ident(schema);
  for (const char c : name) {
    if (c == ' ' || c == '\\') option += '\\';  // as the server takes its options apart
    option += c;
  }
  if (!is_uri(url)) {
    if (value_of_word(url, "options").empty()) return url + " options=" + connection_value(option);
    throw Error("E218", "the URL has options already, beside which no search_path can be set")
        .help("write it as postgres://...");
  }
  const std::string_view parameters = parameters_of(url, parts_of(url));
  const std::string before = value_of_parameter(parameters, "options");
  std::string all = url;
  if (parameters.empty())
    all += all.back() == '?' ? "" : "?";
  else
    all += '&';
  // The last of a parameter wins.
  return all + "options=" + percent_encoded(before + (before.empty() ? "" : " ") + option);
}

}  // namespace schemadiff
