// Secrets in foreign-data options and connection strings: which they are, how they are hidden, and
// how "${NAME}" in their place is resolved when a migration is applied.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sql/sql.h"

namespace schemadiff {

/// The value of a variable, if it is set.
using SecretSource = std::function<std::optional<std::string>(const std::string& name)>;

/// An option that holds a secret by its name: password, sslpassword, aws_secret_key, api_token. The
/// server does not know which are; libpq's own are told by conndefaults, other wrappers' by
/// nothing.
bool is_secret_option(std::string_view name);

/// "${NAME}" and nothing else.
bool is_placeholder(std::string_view value);

/// The names of all "${NAME}" in a text.
std::vector<std::string> placeholders_in(std::string_view text);

/// "${NAME}" with a name made of words such as a server, a role and an option.
std::string placeholder_for(const std::vector<std::string>& words);

/// SQL: the options in a text[] column as a sorted text[] of "name=value", secrets as "name=***",
/// so that they never leave the server. keep_placeholders: but those that say "${NAME}".
Sql masked_options(const Sql& column, bool keep_placeholders);

/// SQL: a connection string in a text column with its secrets as "***".
Sql masked_connection(const Sql& column, bool keep_placeholders);

/// A connection string with each secret that is not a placeholder replaced by this one.
std::string mask_connection(std::string_view connection, const std::string& placeholder);

/// A line of SQL with the secrets in it replaced by as many stars.
std::string hide_secrets(std::string line);

/// The names of the "${NAME}" in the strings of CREATE or ALTER SERVER, USER MAPPING, SUBSCRIPTION,
/// FOREIGN TABLE, FOREIGN DATA WRAPPER; none for any other statement.
std::vector<std::string> placeholders_of(std::string_view statement);

struct Resolved {
  std::string text;
  std::vector<std::pair<std::string, std::string>> used;  // "${NAME}" and what stands for it now

  /// A message with the values replaced by the placeholders again.
  std::string hide(std::string message) const;
};

/// The statement with its placeholders replaced; those that the source does not know stay.
Resolved resolve_secrets(std::string_view statement, const SecretSource& source);

}  // namespace schemadiff
