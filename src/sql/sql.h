// SQL text that cannot be glued from bare strings: names and values are quoted by their type.
#pragma once
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace schemadiff {

/// A piece of SQL that is already safe to send.
class Sql {
 public:
  Sql() = default;
  /// Text that PostgreSQL printed (pg_get_expr, format_type, ...) or that the user wrote as SQL.
  static Sql trusted(std::string text) { return Sql(std::move(text)); }

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  Sql& operator+=(const Sql& more) {
    text_ += more.text_;
    return *this;
  }
  auto operator<=>(const Sql&) const = default;

 private:
  explicit Sql(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// A name of one part; printed with double quotes where PostgreSQL would need them.
struct Ident {
  std::string name;
};

/// A string value; printed as 'value', or E'...' when it holds a backslash.
struct Literal {
  std::string value;
};

/// The same rule as quote_ident() of the server: quotes unless lower case and no keyword but an
/// unreserved one (PostgreSQL documentation, "Identifiers and Key Words").
std::string quote_ident(std::string_view name);
std::string quote_literal(std::string_view value);

namespace detail {
inline std::string text_of(const Sql& sql) { return sql.text(); }
inline std::string text_of(const Ident& ident) { return quote_ident(ident.name); }
inline std::string text_of(const Literal& literal) { return quote_literal(literal.value); }
template <std::integral T>
std::string text_of(T number) {
  return std::to_string(number);
}

std::string fill(std::string_view pattern, const std::string* pieces);

// A pattern known at compile time, with as many {} as there are arguments.
template <class... Args>
struct Pattern {
  std::string_view text;
  // NOLINTNEXTLINE(google-explicit-constructor): a string literal is meant to convert
  consteval Pattern(const char* literal) : text(literal) {
    std::size_t holes = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
      if (text[i] == '{' && text[i + 1] == '}') ++holes;
    if (holes != sizeof...(Args)) throw "as many {} as arguments are needed";
  }
};
}  // namespace detail

template <class T>
concept SqlPiece =
    std::same_as<T, Sql> || std::same_as<T, Ident> || std::same_as<T, Literal> || std::integral<T>;

/// sql("DROP TYPE {}", name): fills each {} with an Ident, Literal, Sql or integer. A bare
/// std::string does not compile.
template <SqlPiece... Args>
Sql sql(detail::Pattern<std::type_identity_t<Args>...> pattern, const Args&... args) {
  const std::string pieces[] = {detail::text_of(args)..., std::string()};
  return Sql::trusted(detail::fill(pattern.text, pieces));
}

/// The pieces with the separator between them.
Sql join(const std::vector<Sql>& pieces, std::string_view separator = ", ");
/// Statements for one message, one after another; empty ones are left out.
Sql in_turn(const std::vector<Sql>& statements);
/// "a", "b" as identifiers / 'a', 'b' as literals, separated by ", ".
Sql idents(const std::vector<std::string>& names);
Sql literals(const std::vector<std::string>& values);

}  // namespace schemadiff
