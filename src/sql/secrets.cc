// Hiding and resolving of secrets.
#include "sql/secrets.h"

#include <algorithm>
#include <cctype>

#include "sql/lexer.h"
#include "sql/text_pattern.h"

namespace schemadiff {

namespace {

// Read by the server (~*) and by RE2 alike.
constexpr const char* kSecretName =
    "(passw(or)?d|passphrase|secret|token|credential|api_?key|access_?key|private_?key|client_key|"
    "server_key)";
constexpr const char* kNoSecret = "^password_required$";
constexpr const char* kPlaceholder = "^[$][{][A-Za-z_][A-Za-z0-9_]*[}]$";

std::string stars(std::string_view hidden) {
  std::string text;
  for (char byte : hidden)
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) text += '*';
  return text;
}

// Where a secret stands in a connection string: a word of the key=value form, or in a URI.
// Both are read by RE2 and, in two halves, by the server.
constexpr const char* kBeforeWord = "((?:password|passwd|sslpassword)\\s*=\\s*)";
constexpr const char* kWord = "('(?:[^'\\\\]|\\\\.)*'|[^\\s&']+)";
constexpr const char* kBeforeUriPart = "(://[^:/@]*:)";
constexpr const char* kUriPart = "(.*)@";

const TextPattern& in_words() {
  static const TextPattern pattern(std::string(kBeforeWord) + kWord, TextPattern::Case::kAny);
  return pattern;
}

const TextPattern& in_uri() {
  static const TextPattern pattern(std::string(kBeforeUriPart) + kUriPart);
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

const TextPattern& placeholder_inside() {
  static const TextPattern pattern("[$][{]([A-Za-z_][A-Za-z0-9_]*)[}]");
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
  const char* from = literal.data();
  placeholder_inside().each(literal, [&](const TextMatch& match) {
    const std::string placeholder(match[0]);
    out.append(from, match[0].data());
    from = match[0].data() + match[0].size();
    std::optional<std::string> value = source(std::string(match[1]));
    if (!value) {
      out += placeholder;
      return;
    }
    std::string put = *value;
    const bool quoted = out.size() > opening && out.back() == '\'';
    if (connection) put = uri ? as_part_of_uri(put) : as_word(put, quoted);
    resolved.used.emplace_back(placeholder, *value);
    resolved.used.emplace_back(placeholder, put);
    if (std::tolower(static_cast<unsigned char>(literal[0])) == 'e') put = doubled(put, '\\');
    if (literal[0] != '$') put = doubled(put, '\'');
    resolved.used.emplace_back(placeholder, put);
    out += put;
  });
  return out.append(from, literal.data() + literal.size());
}

}  // namespace

bool is_secret_option(std::string_view name) {
  static const TextPattern secret(kSecretName, TextPattern::Case::kAny),
      none(kNoSecret, TextPattern::Case::kAny);
  return secret.found_in(name) && !none.found_in(name);
}

bool is_placeholder(std::string_view value) {
  static const TextPattern pattern(kPlaceholder);
  return pattern.found_in(value);
}

std::vector<std::string> placeholders_in(std::string_view text) {
  std::vector<std::string> names;
  placeholder_inside().each(text, [&](const TextMatch& match) { names.emplace_back(match[1]); });
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
  auto mask = [&](std::string_view value) {
    bool quoted = value.size() > 1 && value.front() == '\'';
    const std::string_view bare = quoted ? value.substr(1, value.size() - 2) : value;
    return is_placeholder(bare) ? std::string(value) : placeholder;
  };
  return in_words().replace_last_group(in_uri().replace_last_group(connection, mask), mask);
}

std::string hide_secrets(std::string line) {
  static const TextPattern option(std::string(kSecretName) + "\\w*\"?\\s*=?\\s*E?'([^$'][^']*)",
                                  TextPattern::Case::kAny);
  line = option.replace_last_group(line, stars);
  auto hide = [](std::string_view value) {
    return value.find("${") == std::string_view::npos ? stars(value) : std::string(value);
  };
  return in_words().replace_last_group(in_uri().replace_last_group(line, hide), hide);
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
