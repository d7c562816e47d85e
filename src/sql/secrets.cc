// Hiding and resolving of secrets.
#include "sql/secrets.h"

#include <algorithm>
#include <cctype>
#include <regex>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

// Read by the server (~*) and by std::regex alike.
constexpr const char* kSecretName =
    "(passw(or)?d|passphrase|secret|token|credential|api_?key|access_?key|private_?key|client_key|"
    "server_key)";
constexpr const char* kNoSecret = "^password_required$";
constexpr const char* kPlaceholder = "^[$][{][A-Za-z_][A-Za-z0-9_]*[}]$";

std::string stars(const std::string& hidden) {
  std::string text;
  for (char byte : hidden)
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) text += '*';
  return text;
}

// Replaces group 2 of each match by what make returns for it.
template <class Make>
std::string replace_values(const std::string& text, const std::regex& pattern, Make make) {
  std::string out;
  auto from = text.cbegin();
  for (std::smatch match; std::regex_search(from, text.cend(), match, pattern);) {
    out.append(from, match[2].first);
    out += make(match[2].str());
    from = match[2].second;
    if (match[0].second == match[0].first) break;
  }
  return out.append(from, text.cend());
}

// Where a secret stands in a connection string: a word of the key=value form, or in a URI.
// Both are read by std::regex and, in two halves, by the server.
constexpr const char* kBeforeWord = "((?:password|passwd|sslpassword)\\s*=\\s*)";
constexpr const char* kWord = "('(?:[^'\\\\]|\\\\.)*'|[^\\s&']+)";
constexpr const char* kBeforeUriPart = "(://[^:/@]*:)";
constexpr const char* kUriPart = "(.*)@";

const std::regex& in_words() {
  static const std::regex pattern(std::string(kBeforeWord) + kWord, std::regex::icase);
  return pattern;
}

const std::regex& in_uri() {
  static const std::regex pattern(std::string(kBeforeUriPart) + kUriPart);
  return pattern;
}

bool takes_secrets(std::string_view statement) {
  std::vector<std::string> words = first_words(statement, 3);
  if (words.size() < 3 || (words[0] != "create" && words[0] != "alter")) return false;
  return words[1] == "server" || words[1] == "subscription" || words[1] == "foreign" ||
         (words[1] == "user" && words[2] == "mapping");
}

std::string doubled(const std::string& text, char which) {
  std::string out;
  for (char c : text) {
    out += c;
    if (c == which) out += c;
  }
  return out;
}

// As a value of the key=value form (PostgreSQL documentation, "Connection Strings").
std::string as_word(const std::string& value, bool quoted) {
  std::string out = quoted ? "" : "'";
  for (char c : value) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + (quoted ? "" : "'");
}

std::string as_part_of_uri(const std::string& value) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string out;
  for (char c : value) {
    auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.' || c == '~')
      out += c;
    else
      out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

const std::regex& placeholder_inside() {
  static const std::regex pattern("[$][{]([A-Za-z_][A-Za-z0-9_]*)[}]");
  return pattern;
}

template <class Visit>
void for_each_string(std::string_view statement, Visit visit) {
  if (!takes_secrets(statement)) return;
  std::string before;
  for (const Token& token : tokens(statement)) {
    if (token.kind == TokenKind::kString) visit(token, before);
    if (token.kind == TokenKind::kWord) before = lower(token.in(statement));
  }
}

std::string resolved_string(const std::string& literal, bool connection, const SecretSource& source,
                            Resolved& resolved) {
  const bool uri = literal.find("://") != std::string::npos;
  const std::size_t opening = literal.find_first_of("'$") + 1;
  std::string out;
  auto from = literal.cbegin();
  for (std::smatch match; std::regex_search(from, literal.cend(), match, placeholder_inside());
       from = match[0].second) {
    out.append(from, match[0].first);
    std::optional<std::string> value = source(match[1].str());
    if (!value) {
      out += match.str();
      continue;
    }
    std::string put = *value;
    const bool quoted = out.size() > opening && out.back() == '\'';
    if (connection) put = uri ? as_part_of_uri(put) : as_word(put, quoted);
    resolved.used.emplace_back(match.str(), *value);
    resolved.used.emplace_back(match.str(), put);
    if (std::tolower(static_cast<unsigned char>(literal[0])) == 'e') put = doubled(put, '\\');
    if (literal[0] != '$') put = doubled(put, '\'');
    resolved.used.emplace_back(match.str(), put);
    out += put;
  }
  return out.append(from, literal.cend());
}

}  // namespace

bool is_secret_option(std::string_view name) {
  static const std::regex secret(kSecretName, std::regex::icase),
      none(kNoSecret, std::regex::icase);
  return std::regex_search(name.begin(), name.end(), secret) &&
         !std::regex_search(name.begin(), name.end(), none);
}

bool is_placeholder(std::string_view value) {
  static const std::regex pattern(kPlaceholder);
  return std::regex_match(value.begin(), value.end(), pattern);
}

std::vector<std::string> placeholders_in(std::string_view text) {
  std::vector<std::string> names;
  auto from = text.begin();
  for (std::match_results<std::string_view::const_iterator> match;
       std::regex_search(from, text.end(), match, placeholder_inside()); from = match[0].second)
    names.push_back(match[1].str());
  return names;
}

std::string placeholder_for(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) {
    if (!name.empty()) name += '_';
    for (char c : word) {
      auto byte = static_cast<unsigned char>(c);
      name += byte < 128 && std::isalnum(byte) != 0 ? static_cast<char>(std::toupper(byte)) : '_';
    }
  }
  if (name.empty() || std::isdigit(static_cast<unsigned char>(name[0])) != 0) name = "_" + name;
  return "${" + name + "}";
}

Sql masked_options(const Sql& column, bool keep_placeholders) {
  return sql(
      "ARRAY(SELECT o.option_name || '=' || CASE WHEN o.option_name ~* {}"
      " AND o.option_name !~* {}{} THEN '***' ELSE o.option_value END"
      " FROM pg_catalog.pg_options_to_table({}) o ORDER BY o.option_name COLLATE \"C\")",
      Literal{kSecretName}, Literal{kNoSecret},
      keep_placeholders ? sql(" AND o.option_value !~ {}", Literal{kPlaceholder}) : Sql(), column);
}

Sql masked_connection(const Sql& column, bool keep_placeholders) {
  auto pattern = [&](const std::string& before, const std::string& secret, const char* behind) {
    const std::string placeholder = "(?!'?[$][{][A-Za-z_][A-Za-z0-9_]*[}]'?" + std::string(behind);
    return before + (keep_placeholders ? placeholder + ")" : "") + secret;
  };
  return sql("regexp_replace(regexp_replace({}, {}, {}), {}, {}, 'gi')", column,
             Literal{pattern(kBeforeUriPart, kUriPart, "@")}, Literal{"\\1***@"},
             Literal{pattern(kBeforeWord, kWord, "(?![^\\s&])")}, Literal{"\\1***"});
}

std::string mask_connection(std::string_view connection, const std::string& placeholder) {
  auto mask = [&](const std::string& value) {
    bool quoted = value.size() > 1 && value.front() == '\'';
    return is_placeholder(quoted ? value.substr(1, value.size() - 2) : value) ? value : placeholder;
  };
  return replace_values(replace_values(std::string(connection), in_uri(), mask), in_words(), mask);
}

std::string hide_secrets(std::string line) {
  static const std::regex option(
      std::string("(") + kSecretName + "\\w*\"?\\s*=?\\s*E?')([^$'][^']*)", std::regex::icase);
  std::string out;
  auto from = line.cbegin();
  for (std::smatch match; std::regex_search(from, line.cend(), match, option);) {
    const auto& value = match[match.size() - 1];
    out.append(from, value.first);
    out += stars(value.str());
    from = value.second;
  }
  out.append(from, line.cend());
  auto hide = [](const std::string& value) {
    return value.find("${") == std::string::npos ? stars(value) : value;
  };
  return replace_values(replace_values(out, in_uri(), hide), in_words(), hide);
}

std::vector<std::string> placeholders_of(std::string_view statement) {
  std::vector<std::string> names;
  for_each_string(statement, [&](const Token& token, const std::string&) {
    std::ranges::move(placeholders_in(token.in(statement)), std::back_inserter(names));
  });
  return names;
}

std::string Resolved::hide(std::string message) const {
  for (const auto& [placeholder, value] : used)
    for (std::size_t at = 0; !value.empty() && (at = message.find(value, at)) != std::string::npos;
         at += placeholder.size())
      message.replace(at, value.size(), placeholder);
  return message;
}

Resolved resolve_secrets(std::string_view statement, const SecretSource& source) {
  Resolved resolved;
  std::size_t from = 0;
  for_each_string(statement, [&](const Token& token, const std::string& before) {
    resolved.text += statement.substr(from, token.start - from);
    resolved.text +=
        resolved_string(std::string(token.in(statement)), before == "connection", source, resolved);
    from = token.end;
  });
  resolved.text += statement.substr(from);
  return resolved;
}

}  // namespace schemadiff
